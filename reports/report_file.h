// ReportFile is the file that a report is written to when the run has ended.
//
// open() refuses what could not be written later and removes what an earlier run left, so that a
// run that is stopped leaves no report rather than an old one. write() is atomic; a failure is told
// on standard error, for there is nobody else to tell by then.
#pragma once

#include <string>
#include <string_view>
#include <utility>

#include "base/result.h"

namespace touchstone::reports {

class ReportFile {
 public:
  static base::Result<ReportFile> open(const std::string& path);

  void write(std::string_view bytes) const;
  const std::string& path() const { return path_; }

 private:
  explicit ReportFile(std::string path) : path_(std::move(path)) {}

  std::string path_;
};

}  // namespace touchstone::reports
