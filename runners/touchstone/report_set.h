// The reports that a command was asked for with --report, made and ready to be told of a run.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "base/result.h"
#include "run/observer.h"

namespace touchstone::program {

// The console is always among them. Unknown formats, files that cannot be written, and two reports
// in one file are errors of code kUsage.
class ReportSet {
 public:
  // `words` are FORMAT or FORMAT=FILE; `color` is auto, always or never.
  static base::Result<ReportSet> make(const std::vector<std::string>& words,
                                      const std::string& color);

  std::vector<run::Observer*> observers() const;
  // Which of them lie where, in words; empty when all go to standard output.
  const std::string& note() const { return note_; }

 private:
  std::vector<std::unique_ptr<run::Observer>> made_;
  std::string note_;
};

}  // namespace touchstone::program
