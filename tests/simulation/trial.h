// Trial is one case and one schedule of it, held against everything that must be true of every
// schedule. See docs/simulation.md for the list.
#pragma once

#include <cstdint>
#include <cstdio>
#include <string>
#include <vector>

#include "script/case.h"
#include "simulation/case_maker.h"
#include "simulation/choices.h"
#include "simulation/contracts.h"
#include "simulation/plan.h"
#include "simulation/stage.h"

namespace touchstone::simulation {

// What is drawn for a case, and for a schedule of it.
struct Tapes {
  Tape made;
  Tape schedule;
};

struct Outcome {
  std::vector<std::string> complaints;  // empty: everything held
  Tapes tapes;                          // what was drawn
  MadeCase made;
  Plan plan;
  Run run;
};

// Runs trials, one after the other. One per thread.
class Laboratory {
 public:
  // `worlds` must outlive it.
  explicit Laboratory(const std::vector<World>& worlds) : worlds_(worlds) {}

  Outcome run(std::uint64_t seed);
  Outcome run(const Tapes& tapes);
  // Prints case, plan and schedule of what is run from now on; null: nothing.
  void tell(std::FILE* file) { told_ = file; }

  // Keeps the tapes of the next run there too (Choices::keep_in).
  void keep_in(std::uint32_t* made, std::uint32_t* schedule) {
    made_journal_ = made;
    schedule_journal_ = schedule;
  }

  // So many seeds after each other share a case, which spares most of the compiling.
  static constexpr std::uint64_t kSchedulesOfACase = 20;

 private:
  struct Compiled {
    MadeCase made;
    Tape tape;
    script::CasePtr test;
    std::string problem;  // why it does not compile
  };

  Compiled compile(Choices choices) const;
  Outcome try_out(const Compiled& compiled, Choices choices) const;

  void tell_of(const Outcome& outcome) const;

  const std::vector<World>& worlds_;
  std::FILE* told_ = nullptr;
  std::uint32_t* made_journal_ = nullptr;
  std::uint32_t* schedule_journal_ = nullptr;
  std::uint64_t kept_case_ = UINT64_MAX;
  Compiled kept_;
};

}  // namespace touchstone::simulation
