#include "base/pieces.h"

#include <algorithm>
#include <utility>

namespace touchstone::base {
namespace {

// `size` bytes of an endless repetition of `text`, from `offset` on.
void append_repeated(std::string& out, std::string_view text, std::uint64_t offset,
                     std::size_t size) {
  if (text.size() == 1) {
    out.append(size, text.front());
    return;
  }
  std::size_t at = static_cast<std::size_t>(offset % text.size());
  while (size > 0) {
    const std::string_view taken = text.substr(at, size);
    out += taken;
    size -= taken.size();
    at = 0;
  }
}

}  // namespace

void Pieces::add(std::string text, std::uint64_t times) {
  if (text.empty() || times == 0) return;
  if (times == 1 && !parts_.empty() && parts_.back().times == 1) {
    parts_.back().text += text;
  } else {
    parts_.push_back({std::move(text), times});
  }
}

void Pieces::add(const Pieces& more) {
  for (const Part& part : more.parts_) add(part.text, part.times);
}

Pieces Pieces::repeated(std::uint64_t times) const {
  Pieces all;
  if (parts_.size() == 1) {
    all.add(parts_.front().text, parts_.front().times * times);
  } else {
    all.add(text(), times);
  }
  return all;
}

std::uint64_t Pieces::size() const {
  std::uint64_t size = 0;
  for (const Part& part : parts_) size += part.text.size() * part.times;
  return size;
}

std::string Pieces::text() const {
  std::string all;
  all.reserve(static_cast<std::size_t>(size()));
  for (const Part& part : parts_) {
    append_repeated(all, part.text, 0, static_cast<std::size_t>(part.text.size() * part.times));
  }
  return all;
}

std::string PiecesReader::next(std::size_t most) {
  std::string out;
  while (out.size() < most && !at_end()) {
    const Pieces::Part& part = pieces_.parts()[part_];
    const std::uint64_t left = part.text.size() * part.times - offset_;
    const auto taken = static_cast<std::size_t>(std::min<std::uint64_t>(left, most - out.size()));
    append_repeated(out, part.text, offset_, taken);
    offset_ += taken;
    if (taken < left) break;
    ++part_;
    offset_ = 0;
  }
  return out;
}

}  // namespace touchstone::base
