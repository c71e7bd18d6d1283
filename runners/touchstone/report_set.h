// The reports that a command was asked for with --report, made and ready to be told of a run.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "base/result.h"
#include "reports/together.h"
#include "run/observer.h"

namespace touchstone::program {

// The console is always among them; it goes to standard error when another report was sent to
// standard output as the file "-". Unknown formats, files that cannot be written or have no name,
// and two reports in one place are errors of code kUsage.
class ReportSet {
 public:
  // `words` are FORMAT or FORMAT=FILE; `color` is auto, always or never.
  static base::Result<ReportSet> make(const std::vector<std::string>& words,
                                      const std::string& color, bool tells_exit_code = true);

  std::vector<run::Observer*> observers() const { return {together_.get()}; }
  // Which of them lie where, in words; empty when all go to standard output.
  std::string note() const { return together_->note(); }
  // How a command ends whose run ended with `code`: kHarnessError where a report is missing, which
  // is told on standard error as well.
  base::ExitCode finish(base::ExitCode code) const;

 private:
  std::vector<std::unique_ptr<run::Observer>> made_;
  std::unique_ptr<reports::Together> together_ = std::make_unique<reports::Together>();
};

}  // namespace touchstone::program
