// Tape is how a parsed document is stored: one flat run of nodes in document order.
//
// A container's node is followed by its children; a member is the node of its name and then its
// value. A name's node carries a hash of the decoded name, so that lookups compare one word
// first. Only the parser writes a tape; Value and its ranges read it. Nobody else needs it.
#pragma once

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <memory>
#include <string>
#include <string_view>

namespace touchstone::json {

enum class Kind : std::uint8_t;  // see value.h
class Value;

// What a tape holds of one value or member name.
struct Node {
  std::uint32_t begin;  // offset of the first byte in the source; a string's opening quote
  std::uint32_t end;    // one past the last byte
  // Container: index of the node after its last child. String: offset of its decoded form in
  // the side buffer, or Tape::kUndecoded. Otherwise unused.
  std::uint32_t link;
  // Kind in the low three bits. Above it, for a name its hash, for a container the number of its
  // elements or members, for a bool 0 or 1.
  std::uint32_t tag;

  Kind kind() const { return static_cast<Kind>(tag & 7U); }
  std::uint32_t extra() const { return tag >> 3; }
};

class Tape {
 public:
  static constexpr std::uint32_t kUndecoded = 0xFFFFFFFF;
  static constexpr std::uint32_t kMaxExtra = 0x1FFFFFFF;

  const Node& node(std::uint32_t index) const { return nodes_[index]; }
  Value value(std::uint32_t index) const;  // in ranges.h

  // The index of the node after this value and all that is inside it.
  std::uint32_t after(std::uint32_t index) const {
    const Node& node = nodes_[index];
    return (node.tag & 7U) >= kFirstContainer ? node.link : index + 1;
  }

  std::string_view raw(std::uint32_t index) const {
    const Node& node = nodes_[index];
    return {source_ + node.begin, node.end - node.begin};
  }

  // The decoded string or member name.
  std::string_view string(std::uint32_t index) const {
    const Node& node = nodes_[index];
    if (node.link == kUndecoded) return {source_ + node.begin + 1, node.end - node.begin - 2};
    std::uint32_t length;
    std::memcpy(&length, decoded_.data() + node.link, sizeof length);
    return {decoded_.data() + node.link + sizeof length, length};
  }

  // Whether any object of this document repeats a name.
  bool has_duplicate_keys() const { return has_duplicate_keys_; }

 private:
  friend class TapeWriter;
  static constexpr std::uint32_t kFirstContainer = 4;  // Kind::kArray

  const char* source_ = nullptr;
  std::unique_ptr<Node[]> nodes_;
  std::string decoded_;  // decoded strings, each after its length in four bytes
  bool has_duplicate_keys_ = false;
};

// The hash of a decoded member name, at most Tape::kMaxExtra. Cheap and not collision-resistant:
// it looks at both ends and the length, so whoever uses it bounds the cost of many equal ones.
inline std::uint32_t hash_name(std::string_view name) {
  std::uint64_t head = 0;
  std::uint64_t tail = 0;
  const std::size_t n = name.size();
  const auto byte = [&](std::size_t i) {
    return static_cast<std::uint64_t>(static_cast<unsigned char>(name[i]));
  };
  if (n >= 8) {
    std::memcpy(&head, name.data(), 8);
    std::memcpy(&tail, name.data() + n - 8, 8);
  } else if (n >= 4) {
    std::uint32_t word;
    std::memcpy(&word, name.data(), 4);
    head = word;
    std::memcpy(&word, name.data() + n - 4, 4);
    tail = word;
  } else if (n > 0) {
    head = byte(0) | byte(n / 2) << 8 | byte(n - 1) << 16;
  }
  std::uint64_t hash = head * 0x9E3779B97F4A7C15U;
  hash = (hash ^ (hash >> 32) ^ tail ^ (static_cast<std::uint64_t>(n) << 56)) * 0xD6E8FEB86659FD93U;
  return static_cast<std::uint32_t>(hash >> 35);
}

// Equality of two names, faster than memcmp for short ones.
inline bool same_name(std::string_view a, std::string_view b) {
  const std::size_t n = a.size();
  if (n != b.size()) return false;
  const auto agree = [&]<typename Word>(Word, std::size_t at) {
    Word x;
    Word y;
    std::memcpy(&x, a.data() + at, sizeof(Word));
    std::memcpy(&y, b.data() + at, sizeof(Word));
    return x == y;
  };
  if (n > 16) return std::memcmp(a.data(), b.data(), n) == 0;
  if (n >= 8) return agree(std::uint64_t{}, 0) && agree(std::uint64_t{}, n - 8);
  if (n >= 4) return agree(std::uint32_t{}, 0) && agree(std::uint32_t{}, n - 4);
  if (n >= 2) return agree(std::uint16_t{}, 0) && a[n - 1] == b[n - 1];
  return n == 0 || a[0] == b[0];
}

}  // namespace touchstone::json
