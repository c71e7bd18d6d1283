// DocumentReport writes a report that is one document: anew while the run goes on, so that a run
// that is killed leaves what was known, and for good when it has ended.
//
// What is written before the end says that the run was interrupted, holds the cases that have
// ended, and knows no requirement yet. It is written at most every second, and less often when
// writing takes long. Each time the file is replaced whole.
#pragma once

#include <functional>
#include <memory>
#include <string>

#include "base/clock.h"
#include "reports/report_file.h"
#include "run/observer.h"

namespace touchstone::reports {

class DocumentReport final : public run::Observer {
 public:
  using Render = std::function<std::string(const run::RunResult&)>;

  DocumentReport(ReportFile file, Render render,
                 std::unique_ptr<const base::Clock> clock = std::make_unique<base::SystemClock>());

  void on_run_begin(const run::RunResult& partial, std::size_t case_count) override;
  void on_case_end(const run::CaseResult& result) override;
  void on_tick() override;
  void on_run_end(const run::RunResult& result) override;
  std::string trouble() const override { return trouble_; }

 private:
  void write(const run::RunResult& result);
  void write_so_far();

  ReportFile file_;
  Render render_;
  std::unique_ptr<const base::Clock> clock_;
  run::RunResult so_far_;
  bool changed_ = false;
  std::string trouble_;         // of the last time it was written
  base::Microseconds next_{0};  // not written again before
};

}  // namespace touchstone::reports
