// Runner judges one unit by one suite: the start probe first, then the cases side by side, then
// alone what was only late, and folds what they gave.
//
// Single-threaded; everything has ended and every recording is written when the result is given.
#pragma once

#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "contract/contract.h"
#include "run/fold.h"
#include "run/live_case.h"
#include "run/observer.h"
#include "run/result.h"
#include "run/shared_loop.h"
#include "script/case.h"

namespace touchstone::run {

struct RunOptions {
  LiveSettings live;
  contract::Profile profile;
  std::vector<script::CasePtr> cases;
  script::CasePtr probe;  // null: no probe
  FoldOptions fold;
  std::optional<ShardInfo> shard;  // told in the result; `cases` are those of the shard
  std::size_t max_fail = 0;        // no case is begun after so many failed unexpectedly; 0: all are
  // How often each case is run, beside what it says itself; each time counts. With `until_fail`
  // how often all of them are, one round after the other, until a case fails unexpectedly.
  unsigned repeat = 0;  // 0: once, or with `until_fail` without end
  bool until_fail = false;
  unsigned jobs = 1;
  bool shrinks = false;              // random walks that fail are made shorter at the end
  std::filesystem::path recordings;  // where all recordings are kept; empty: only failures
  // Where those of failures go otherwise; empty: nowhere.
  std::filesystem::path failures = "touchstone-out";
  std::string reports_note;            // which reports are written where, or empty
  std::vector<std::string> reproduce;  // the command line of this run, without --only
};

class Runner {
 public:
  Runner(RunOptions options, std::vector<Observer*> observers);
  ~Runner();

  // On a loop of its own, `jobs` cases side by side.
  RunResult run();

  // On a loop that other runners share; `jobs` does not count. `done` is called once, from the
  // loop, and may destroy the runner.
  void start(SharedLoop& loop, std::function<void(RunResult)> done);

 private:
  class Loop;
  RunOptions options_;
  std::vector<Observer*> observers_;
  std::unique_ptr<Loop> loop_;
};

// The factor by which this machine is slower than bounds assume, at least 1: how long starting a
// trivial program takes now.
double calibrate(const std::string& program);

}  // namespace touchstone::run
