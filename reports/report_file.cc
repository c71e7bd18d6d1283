#include "reports/report_file.h"

#include <filesystem>
#include <iostream>

#include "base/file.h"
#include "reports/shown.h"

namespace touchstone::reports {

namespace fs = std::filesystem;

base::Result<ReportFile> ReportFile::open(const std::string& path) {
  std::error_code error;
  const fs::file_status status = fs::status(path, error);
  // Renaming over a device or a pipe would put a plain file in its place.
  if (fs::exists(status) && !fs::is_regular_file(status)) {
    return base::Error{base::ExitCode::kUsage, "cannot write a report over what is no plain file",
                       path, "name a file"};
  }
  const base::Status tried = base::write_file(path, "");
  if (!tried) {
    return base::Error{base::ExitCode::kUsage, "cannot write a report: " + tried.error().what, path,
                       "name a file in a folder that can be written"};
  }
  fs::remove(path, error);
  return ReportFile(path);
}

void ReportFile::write(std::string_view bytes) const {
  const base::Status written = base::write_file(path_, bytes);
  if (written) return;
  std::cerr << "touchstone: the report " << shown(path_, kShownPath)
            << " could not be written: " << shown(written.error().what, kShownWords) << "\n";
}

}  // namespace touchstone::reports
