// Together tells several reports of one run, and lets none say what is not so.
//
// At the end those that write files are told first. What one of them could not write becomes a
// trouble of the result, with its exit code, before the others are told; documents that had been
// written by then are written again. What goes to the terminal comes last. So the summary never
// names a report that is not there, and nothing ends well that was only half written.
// Thread-compatible, like the reports themselves, which have to outlive it.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "reports/report.h"
#include "run/observer.h"

namespace touchstone::reports {

class Together final : public run::Observer {
 public:
  // `place` says where the report lies, in words for the summary; empty for standard output.
  void add(run::Observer& report, ReportKind kind, std::string place);

  void on_run_begin(const run::RunResult& partial, std::size_t case_count) override;
  void on_probe(const std::string& case_id, int attempt) override;
  void on_case_begin(const std::string& case_id) override;
  void on_case_end(const run::CaseResult& result) override;
  void on_tick() override;
  void on_run_end(const run::RunResult& result) override;
  std::string trouble() const override;

  // Where the reports lie, but for those that could not be written.
  std::string note() const;

 private:
  struct Part {
    run::Observer* report = nullptr;
    ReportKind kind = ReportKind::kText;
    std::string place;
  };

  std::vector<std::string> troubles() const;
  void tell_end(ReportKind kind, const run::RunResult& result) const;

  std::vector<Part> parts_;
};

}  // namespace touchstone::reports
