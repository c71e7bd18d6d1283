// StreamFile is the file that a live report writes to, a line at a time.
//
// Each line is handed to the kernel whole, at once: a reader that follows sees it, and a run that
// is killed leaves every line that was written. A file of an earlier run is emptied when it is
// opened; pipes and devices are written to as they are, and "-" is standard output. Nothing is
// written after the first failure.
#pragma once

#include <string>
#include <string_view>

#include "base/result.h"

namespace touchstone::reports {

class StreamFile {
 public:
  static base::Result<StreamFile> open(const std::string& path);
  ~StreamFile();
  StreamFile(StreamFile&& other) noexcept;
  StreamFile(const StreamFile&) = delete;
  StreamFile& operator=(const StreamFile&) = delete;

  // One or more lines, each with its LF.
  void write(std::string_view lines);
  // Why writing has stopped, in words; empty while it goes on.
  const std::string& trouble() const { return trouble_; }

 private:
  StreamFile(std::string path, int descriptor) : path_(std::move(path)), descriptor_(descriptor) {}
  void give_up();

  std::string path_;
  int descriptor_;  // -1 once writing has failed
  std::string trouble_;
};

}  // namespace touchstone::reports
