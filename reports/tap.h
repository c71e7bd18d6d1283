// The report for TAP consumers: version 14, live.
//
// A test point for each case, in the order in which they end, then one for the requirements, with a
// subtest that has a point for each. What is expected to fail is a TODO, what does not apply or was
// not seen a SKIP. A run that did not come to its end bails out; one that was killed lacks points
// that its plan promised. Findings stand in YAML blocks.
#pragma once

#include <cstddef>
#include <string>
#include <utility>

#include "reports/stream_file.h"
#include "run/observer.h"

namespace touchstone::reports {

class Tap final : public run::Observer {
 public:
  explicit Tap(StreamFile file) : file_(std::move(file)) {}

  void on_run_begin(const run::RunResult& partial, std::size_t case_count) override;
  void on_case_end(const run::CaseResult& result) override;
  void on_run_end(const run::RunResult& result) override;
  std::string trouble() const override { return file_.trouble(); }

 private:
  StreamFile file_;
  run::RunResult settings_;  // without cases: what on_run_begin told
  std::size_t point_ = 0;    // number of the last test point
};

}  // namespace touchstone::reports
