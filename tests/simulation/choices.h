// Choices is where every accident of a simulation comes from: numbers made from a seed, and kept.
//
// What was chosen is a tape. A trial that is run again from its tape is the same trial, and from
// an edited tape a smaller one: zero is always the plainest choice, and zero is what comes once
// the tape has ended. So one shrinker serves every generator. Not thread-safe.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace touchstone::simulation {

using Tape = std::vector<std::uint32_t>;

class Choices {
 public:
  explicit Choices(std::uint64_t seed) : state_(seed) {}
  explicit Choices(Tape tape) : given_(std::move(tape)), replayed_(true) {}

  // A number from 0 to `count` - 1; `count` must not be 0.
  std::uint32_t below(std::uint32_t count) {
    std::uint32_t chosen = 0;
    if (!replayed_) {
      chosen = static_cast<std::uint32_t>(next() % count);
    } else if (kept_.size() < given_.size()) {
      chosen = std::min(given_[kept_.size()], count - 1);
    }
    kept_.push_back(chosen);
    if (journal_ != nullptr) {
      journal_[kept_.size()] = chosen;
      journal_[0] = static_cast<std::uint32_t>(kept_.size());
    }
    return chosen;
  }
  // Yes so many times of a hundred.
  bool chance(std::uint32_t percent) { return below(100) >= 100 - percent; }
  template <typename List>
  const auto& one_of(const List& list) {
    return list[below(static_cast<std::uint32_t>(list.size()))];
  }

  const Tape& tape() const { return kept_; }
  // Keeps the tape there as well, behind its length, so that it outlives a crash.
  void keep_in(std::uint32_t* journal) { journal_ = journal; }

 private:
  // SplitMix64: short, and the same on every machine.
  std::uint64_t next() {
    state_ += 0x9E3779B97F4A7C15u;
    std::uint64_t z = state_;
    z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9u;
    z = (z ^ (z >> 27)) * 0x94D049BB133111EBu;
    return z ^ (z >> 31);
  }

  std::uint64_t state_ = 0;
  Tape given_;
  Tape kept_;
  std::uint32_t* journal_ = nullptr;
  bool replayed_ = false;
};

}  // namespace touchstone::simulation
