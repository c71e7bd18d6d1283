// Reports are observers of a run that write it down, in one format each.
//
// make_report knows them by name. A report is fed from the thread that runs the loop; what it
// cannot write when the run has ended it says on standard error.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "run/observer.h"

namespace touchstone::reports {

struct ReportOptions {
  std::string color = "auto";  // auto, always or never: only for the console
};

// The formats that make_report knows, sorted.
std::vector<std::string> formats();

// Where a report of that format goes when no file is named; empty for standard output.
std::string default_file(std::string_view format);

// `file` is where it is written; empty for default_file(). An unknown format, and a file that
// cannot be written, are kUsage errors. A file of an earlier run is removed or emptied at once.
base::Result<std::unique_ptr<run::Observer>> make_report(std::string_view format,
                                                         const std::string& file,
                                                         const ReportOptions& options);

}  // namespace touchstone::reports
