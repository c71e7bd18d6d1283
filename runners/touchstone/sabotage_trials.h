// SabotageTrials runs cases against a sabotaged unit, many trials side by side on one loop.
#pragma once

#include <memory>
#include <set>
#include <string>
#include <vector>

#include "library.h"
#include "record/finding.h"
#include "run/live_case.h"
#include "sabotage/fault.h"
#include "sabotage_report.h"

namespace touchstone::program {

// One fault and what came of it.
struct Trial {
  sabotage::Fault fault;
  std::vector<script::CasePtr> cases;  // to be judged in this order
  bool every_case = false;             // also after one was red

  // One case that ran.
  struct Ran {
    script::CasePtr test;
    SabotageReport report;
    record::CaseVerdict verdict;
    bool red = false;
  };
  std::vector<Ran> ran;
  std::string recording;  // path of the first that should not be as it is

  bool fired() const;
  bool red() const;
  bool blocks() const;  // red by more than warnings
  std::set<std::string> blamed() const;
};

class SabotageTrials {
 public:
  // `settings` has everything but the unit, which each trial gets from `unit`.
  SabotageTrials(const run::LiveSettings& settings, std::vector<std::string> unit, unsigned jobs);
  ~SabotageTrials();

  // Returns when all have ended; false when the user stopped it.
  bool run(std::vector<Trial>& trials);

 private:
  class Loop;
  std::unique_ptr<Loop> loop_;
};

}  // namespace touchstone::program
