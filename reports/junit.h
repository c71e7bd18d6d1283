// The report for CI servers: JUnit XML in the form that Jenkins' schema accepts.
//
// Two suites: the cases of the contract, and its requirements, a test case each. What blocks is a
// failure or an error, what was expected or never came about is skipped, a warning passes with
// words. All text is shown(), so the document is well-formed whatever the unit said.
#pragma once

#include <string>
#include <utility>

#include "reports/report_file.h"
#include "run/observer.h"

namespace touchstone::reports {

// The whole document.
std::string to_junit(const run::RunResult& result);

class Junit final : public run::Observer {
 public:
  explicit Junit(ReportFile file) : file_(std::move(file)) {}

  void on_run_end(const run::RunResult& result) override { file_.write(to_junit(result)); }

 private:
  ReportFile file_;
};

}  // namespace touchstone::reports
