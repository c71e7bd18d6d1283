// Reports are observers of a run that write it down in one format each.
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

// `file` is where it is written; empty for standard output (console only; other formats then get
// a file of their own name in the current folder). An unknown format is a kUsage error.
base::Result<std::unique_ptr<run::Observer>> make_report(std::string_view format,
                                                         const std::string& file,
                                                         const ReportOptions& options);

}  // namespace touchstone::reports
