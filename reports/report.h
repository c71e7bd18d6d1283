// Reports are observers of a run that write it down, in one format each.
//
// make_report knows them by name. A report is fed from the thread that runs the loop; what it
// could not write it says as its trouble().
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "run/observer.h"

namespace touchstone::reports {

struct ReportOptions {
  std::string color = "auto";     // auto, always or never: only for the console
  bool console_on_error = false;  // the console without a file goes to standard error
  bool tells_exit_code = true;    // the console ends with the exit code of the run
};

// When a report is written: line by line, whole again and again, or for who reads along.
enum class ReportKind : std::uint8_t { kStream, kDocument, kText };

// The formats that make_report knows, sorted.
std::vector<std::string> formats();

// Where a report of that format goes when no file is named; empty for standard output.
std::string default_file(std::string_view format);
ReportKind kind_of(std::string_view format);

// `file` is where it is written; empty for default_file(), "-" for standard output. An unknown
// format, and a file that cannot be written, are kUsage errors. A file of an earlier run is removed
// or emptied at once.
base::Result<std::unique_ptr<run::Observer>> make_report(std::string_view format,
                                                         const std::string& file,
                                                         const ReportOptions& options);

}  // namespace touchstone::reports
