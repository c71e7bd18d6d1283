#include "reports/report_file.h"

#include <filesystem>
#include <iostream>

#include "base/file.h"

namespace touchstone::reports {

namespace fs = std::filesystem;

base::Result<ReportFile> ReportFile::open(const std::string& path) {
  if (path == kStandardOutput) return ReportFile(path);
  std::error_code error;
  const fs::file_status status = fs::status(path, error);
  // Renaming over a device or a pipe would put a plain file in its place.
  if (fs::exists(status) && !fs::is_regular_file(status)) {
    return base::Error{base::ExitCode::kUsage, "cannot write a report over what is no plain file",
                       path, "name a file, or - for standard output"};
  }
  const base::Status tried = base::write_file(path, "");
  if (!tried) {
    return base::Error{base::ExitCode::kUsage, "cannot write a report: " + tried.error().what, path,
                       "name a file in a folder that can be written"};
  }
  fs::remove(path, error);
  return ReportFile(path);
}

base::Status ReportFile::write(std::string_view bytes) const {
  if (!is_standard_output()) return base::write_file(path_, bytes);
  std::cout << bytes << std::flush;
  if (std::cout) return {};
  return base::Error{base::ExitCode::kHarnessError, "cannot write", "standard output"};
}

}  // namespace touchstone::reports
