// ReportFile is the file that a report is written to when the run has ended.
//
// open() refuses what could not be written later and removes what an earlier run left, so that a
// run that is stopped leaves no report rather than an old one. write() is atomic. The path "-" is
// standard output, to which is written once only: what stands there cannot be replaced.
#pragma once

#include <string>
#include <string_view>
#include <utility>

#include "base/result.h"

namespace touchstone::reports {

// As a file's name on the command line.
inline constexpr std::string_view kStandardOutput = "-";

class ReportFile {
 public:
  static base::Result<ReportFile> open(const std::string& path);

  base::Status write(std::string_view bytes) const;
  const std::string& path() const { return path_; }
  bool is_standard_output() const { return path_ == kStandardOutput; }

 private:
  explicit ReportFile(std::string path) : path_(std::move(path)) {}

  std::string path_;
};

}  // namespace touchstone::reports
