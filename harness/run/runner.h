// Runner judges one unit by one suite: the start probe first, then the cases side by side, then
// alone what was only late, and folds what they gave.
//
// Single-threaded; run() returns when everything has ended and every recording is written.
#pragma once

#include <filesystem>
#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "contract/contract.h"
#include "run/fold.h"
#include "run/live_case.h"
#include "run/observer.h"
#include "run/result.h"
#include "script/case.h"

namespace touchstone::run {

struct RunOptions {
  LiveSettings live;
  contract::Profile profile;
  std::vector<script::CasePtr> cases;
  script::CasePtr probe;  // null: no probe
  FoldOptions fold;
  unsigned jobs = 1;
  std::filesystem::path recordings;  // where all recordings are kept; empty: only failures
  std::filesystem::path failures = "touchstone-out";  // where those of failures go otherwise
  std::string reports_note;                           // which reports are written where, or empty
  std::vector<std::string> reproduce;  // the command line of this run, without --only
};

class Runner {
 public:
  Runner(RunOptions options, std::vector<Observer*> observers);
  ~Runner();

  RunResult run();

 private:
  class Loop;
  std::unique_ptr<Loop> loop_;
};

// The factor by which this machine is slower than bounds assume, at least 1: how long starting a
// trivial program takes now.
double calibrate(const std::string& program);

}  // namespace touchstone::run
