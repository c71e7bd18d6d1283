#include "simulation/shrink.h"

#include <algorithm>

namespace touchstone::simulation {
namespace {

constexpr int kMostQuestions = 4000;

class Shrinker {
 public:
  Shrinker(Tapes tapes, const std::function<bool(const Tapes&)>& fails)
      : tapes_(std::move(tapes)), fails_(fails) {}

  Tapes run() {
    bool smaller = true;
    while (smaller && questions_ < kMostQuestions) {
      smaller = false;
      for (Tape Tapes::*which : {&Tapes::made, &Tapes::schedule}) {
        for (std::size_t length = 64; length > 0; length /= 2) smaller |= remove(which, length);
        smaller |= lower(which);
      }
    }
    return std::move(tapes_);
  }

 private:
  bool accept(Tape Tapes::*which, Tape tape) {
    if (questions_ >= kMostQuestions) return false;
    ++questions_;
    Tapes smaller = tapes_;
    smaller.*which = std::move(tape);
    if (!fails_(smaller)) return false;
    tapes_ = std::move(smaller);
    return true;
  }

  // Leaves out, and else zeroes, pieces of that length.
  bool remove(Tape Tapes::*which, std::size_t length) {
    bool any = false;
    for (std::size_t at = (tapes_.*which).size(); at > 0;) {
      at = std::min(at, (tapes_.*which).size());
      at -= std::min(at, length);
      const Tape& now = tapes_.*which;
      const auto begin = static_cast<std::ptrdiff_t>(at);
      const auto end = static_cast<std::ptrdiff_t>(std::min(at + length, now.size()));
      Tape shorter(now.begin(), now.begin() + begin);
      shorter.insert(shorter.end(), now.begin() + end, now.end());
      if (accept(which, std::move(shorter))) {
        any = true;
        continue;
      }
      Tape plainer = tapes_.*which;
      if (std::all_of(plainer.begin() + begin, plainer.begin() + end,
                      [](std::uint32_t one) { return one == 0; })) {
        continue;
      }
      std::fill(plainer.begin() + begin, plainer.begin() + end, 0);
      any |= accept(which, std::move(plainer));
    }
    return any;
  }

  bool lower(Tape Tapes::*which) {
    bool any = false;
    for (std::size_t i = 0; i < (tapes_.*which).size(); ++i) {
      while ((tapes_.*which)[i] > 0) {
        Tape less = tapes_.*which;
        less[i] /= 2;
        if (!accept(which, std::move(less))) break;
        any = true;
        if (i >= (tapes_.*which).size()) return any;
      }
    }
    return any;
  }

  Tapes tapes_;
  const std::function<bool(const Tapes&)>& fails_;
  int questions_ = 0;
};

}  // namespace

Tapes shrink(Tapes tapes, const std::function<bool(const Tapes&)>& fails) {
  return Shrinker(std::move(tapes), fails).run();
}

}  // namespace touchstone::simulation
