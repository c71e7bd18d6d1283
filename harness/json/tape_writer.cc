#include "json/tape_writer.h"

#include <algorithm>
#include <cstring>

#include "base/check.h"

namespace touchstone::json {
namespace {

// A tape that once held a giant is given back when the next document is small.
constexpr std::uint32_t kKeepNodes = 1U << 16;
constexpr std::size_t kKeepBytes = std::size_t{1} << 20;

}  // namespace

void TapeWriter::start(const char* source, std::size_t size) {
  if (tape_capacity_ > kKeepNodes && size < kKeepBytes) {
    tape_.nodes_.reset();
    tape_capacity_ = 0;
    std::string().swap(tape_.decoded_);
    std::vector<std::uint32_t>().swap(names_);
  }
  tape_.source_ = source;
  tape_.decoded_.clear();
  tape_.has_duplicate_keys_ = false;
  size_ = 0;
  open_.clear();
  duplicates_.clear();
}

void TapeWriter::grow() {
  TS_CHECK(tape_capacity_ < 0x80000000U);
  const std::uint32_t capacity = std::max(64U, tape_capacity_ * 2);
  std::unique_ptr<Node[]> nodes(new Node[capacity]);
  if (size_ > 0) std::memcpy(nodes.get(), tape_.nodes_.get(), size_ * sizeof(Node));
  tape_.nodes_ = std::move(nodes);
  tape_capacity_ = capacity;
}

void TapeWriter::note_duplicate(std::uint32_t node) {
  tape_.has_duplicate_keys_ = true;
  if (duplicates_.size() < kMaxDuplicates) duplicates_.push_back(node);
}

void TapeWriter::find_duplicates(const Open& open) {
  names_.clear();
  for (std::uint32_t i = open.node + 1; i < size_; i = tape_.after(i + 1)) names_.push_back(i);
  constexpr std::size_t kFew = 16;
  if (names_.size() <= kFew) {
    compare_all_names();
  } else {
    sort_names();
  }
}

void TapeWriter::compare_all_names() {
  for (std::size_t i = 1; i < names_.size(); ++i) {
    for (std::size_t k = 0; k < i; ++k) {
      if (tape_.node(names_[i]).extra() != tape_.node(names_[k]).extra()) continue;
      if (!same_name(tape_.string(names_[i]), tape_.string(names_[k]))) continue;
      note_duplicate(names_[i]);
      break;
    }
  }
}

// Sorting bounds the cost, whatever names somebody thinks up to collide.
void TapeWriter::sort_names() {
  const auto earlier = [&](std::uint32_t a, std::uint32_t b) {
    const std::uint32_t x = tape_.node(a).extra();
    const std::uint32_t y = tape_.node(b).extra();
    if (x != y) return x < y;
    const int order = tape_.string(a).compare(tape_.string(b));
    return order != 0 ? order < 0 : a < b;
  };
  std::sort(names_.begin(), names_.end(), earlier);
  for (std::size_t i = 1; i < names_.size(); ++i) {
    if (tape_.node(names_[i]).extra() == tape_.node(names_[i - 1]).extra() &&
        tape_.string(names_[i]) == tape_.string(names_[i - 1])) {
      note_duplicate(names_[i]);
    }
  }
}

}  // namespace touchstone::json
