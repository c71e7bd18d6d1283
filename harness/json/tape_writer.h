// TapeWriter appends a document to a Tape in one pass and notices repeated member names.
//
// The parser calls it in document order. Its memory is kept from one document to the next.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "json/tape.h"
#include "json/value.h"

namespace touchstone::json {

class TapeWriter {
 public:
  // What is known of a container that is still open.
  struct Open {
    std::uint32_t node;
    std::uint32_t count;
    std::uint64_t seen;       // a bit for each name's hash
    std::uint64_t also_seen;  // another bit for it
    bool suspect;             // a name met both of its bits set
    bool is_object;
  };

  explicit TapeWriter(Tape& tape) : tape_(tape) {}

  // Starts a document whose bytes begin at `source`; `size` of them.
  void start(const char* source, std::size_t size);

  void add_scalar(Kind kind, std::uint32_t begin, std::uint32_t end, std::uint32_t extra = 0) {
    push({begin, end, Tape::kUndecoded, static_cast<std::uint32_t>(kind) | extra << 3});
  }
  // `link` is the offset of the decoded form, or Tape::kUndecoded.
  void add_string(std::uint32_t begin, std::uint32_t end, std::uint32_t link) {
    push({begin, end, link, static_cast<std::uint32_t>(Kind::kString)});
  }
  void add_name(std::uint32_t begin, std::uint32_t end, std::uint32_t link) {
    add_string(begin, end, link);
    Node& node = tape_.nodes_[size_ - 1];
    const std::uint32_t hash = hash_name(tape_.string(size_ - 1));
    node.tag |= hash << 3;
    Open& open = open_.back();
    const std::uint64_t bit = std::uint64_t{1} << (hash & 63U);
    const std::uint64_t other = std::uint64_t{1} << (hash >> 6 & 63U);
    open.suspect |= (open.seen & bit) != 0 && (open.also_seen & other) != 0;
    open.seen |= bit;
    open.also_seen |= other;
  }

  void open(Kind kind, std::uint32_t begin) {
    open_.push_back({size_, 0, 0, 0, false, kind == Kind::kObject});
    push({begin, begin, 0, static_cast<std::uint32_t>(kind)});
  }
  void close(std::uint32_t end) {
    const Open& last = open_.back();
    Node& node = tape_.nodes_[last.node];
    node.end = end;
    node.link = size_;
    node.tag |= last.count << 3;
    if (last.suspect) find_duplicates(last);
    open_.pop_back();
  }

  std::size_t depth() const { return open_.size(); }
  Open& innermost() { return open_.back(); }
  std::uint32_t size() const { return size_; }

  // Where the parser puts decoded strings: each is its length in four bytes, then its bytes.
  std::string& decoded() { return tape_.decoded_; }

  // Nodes of names that repeat an earlier one of the same object, in the order of their objects'
  // ends; only the first kMaxDuplicates of them are kept.
  const std::vector<std::uint32_t>& duplicates() const { return duplicates_; }
  static constexpr std::size_t kMaxDuplicates = 100;

 private:
  void push(Node node) {
    if (size_ == tape_capacity_) grow();
    tape_.nodes_[size_++] = node;
  }
  void grow();
  void find_duplicates(const Open& open);
  void compare_all_names();
  void sort_names();
  void note_duplicate(std::uint32_t node);

  Tape& tape_;
  std::uint32_t size_ = 0;
  std::uint32_t tape_capacity_ = 0;
  std::vector<Open> open_;
  std::vector<std::uint32_t> names_;
  std::vector<std::uint32_t> duplicates_;
};

}  // namespace touchstone::json
