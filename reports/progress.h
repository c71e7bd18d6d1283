// Progress knows how far a run is: what is done, what failed, what runs and since when.
//
// Pure; tick() stands for a second that has passed.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "run/result.h"

namespace touchstone::reports {

class Progress {
 public:
  void begin_run(std::size_t total) { total_ = total; }
  // The unit is started by itself, before the cases: nothing is counted.
  void begin_probe();
  void begin_case(const std::string& case_id);
  void end_case(const run::CaseResult& result);
  void tick();

  // "[12/88] 2 failed  rpc/abort, rpc/persist (7 s)": cases that run for long come first and say
  // so.
  std::string text() const;

 private:
  struct Running {
    std::string id;
    unsigned seconds = 0;
  };

  bool probing_ = false;
  std::vector<Running> running_;  // the probe alone, or cases in the order they began
  std::size_t done_ = 0;
  std::size_t failed_ = 0;
  std::size_t total_ = 0;
};

}  // namespace touchstone::reports
