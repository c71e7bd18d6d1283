// Evaluated remembers which members or items of one value some keyword has looked at, for
// unevaluatedProperties and unevaluatedItems.
//
// Members and items go by their position. Small values need no allocation.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace touchstone::schema {

class Evaluated {
 public:
  explicit Evaluated(std::size_t size) {
    if (size > kInline * kBits) more_.resize((size + kBits - 1) / kBits, 0);
  }

  void mark(std::size_t index) { words()[index / kBits] |= std::uint64_t{1} << (index % kBits); }
  void mark_all() { all_ = true; }
  bool has(std::size_t index) const {
    return all_ || (words()[index / kBits] >> (index % kBits) & 1U) != 0;
  }
  // Takes over what another saw of the same value.
  void merge(const Evaluated& other) {
    all_ = all_ || other.all_;
    const std::size_t count = more_.empty() ? kInline : more_.size();
    for (std::size_t i = 0; i < count; ++i) words()[i] |= other.words()[i];
  }

 private:
  static constexpr std::size_t kBits = 64;
  static constexpr std::size_t kInline = 4;

  std::uint64_t* words() { return more_.empty() ? few_.data() : more_.data(); }
  const std::uint64_t* words() const { return more_.empty() ? few_.data() : more_.data(); }

  bool all_ = false;
  std::array<std::uint64_t, kInline> few_{};
  std::vector<std::uint64_t> more_;
};

}  // namespace touchstone::schema
