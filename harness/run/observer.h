// run::Observer is told of a run as it goes; reports implement it.
//
// Calls come from the thread that runs the loop, in this order: on_run_begin, on_probe for each
// start of the probe, then for each case on_case_begin and on_case_end (cases overlap), then
// on_run_end. An observer must not block.
#pragma once

#include <string>
#include <vector>

#include "run/result.h"

namespace touchstone::run {

class Observer {
 public:
  virtual ~Observer() = default;

  // `partial` has everything that is known before the first case: contract, unit, machine.
  virtual void on_run_begin(const RunResult& partial, std::size_t case_count) {
    (void)partial;
    (void)case_count;
  }
  // The unit is started by itself, to see whether it becomes ready; `attempt` counts from 1.
  virtual void on_probe(const std::string& case_id, int attempt) {
    (void)case_id;
    (void)attempt;
  }
  virtual void on_case_begin(const std::string& case_id) { (void)case_id; }
  virtual void on_case_end(const CaseResult& result) { (void)result; }
  // About once a second between on_run_begin and on_run_end, for what shows time passing.
  virtual void on_tick() {}
  virtual void on_run_end(const RunResult& result) { (void)result; }

  // What it was to write and could not, in words; empty while all is well.
  virtual std::string trouble() const { return ""; }
};

}  // namespace touchstone::run
