// LineSource gives the lines of a recording one after the other, from memory or from a file.
//
// A line is valid until the next one is asked for. Not thread-safe.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "base/result.h"

namespace touchstone::record {

struct SourceLine {
  std::string_view text;  // without its LF
  bool cut_off = false;   // the source ended before an LF came
};

class LineSource {
 public:
  virtual ~LineSource() = default;
  // Nothing at the end. An error when the file cannot be read.
  virtual base::Result<std::optional<SourceLine>> next() = 0;
};

// `text` must outlive it.
std::unique_ptr<LineSource> lines_of(std::string_view text);
// Reads from the start of an open file, with memory for its longest line; `descriptor` stays the
// caller's, must outlive it, and need not stand at the start.
std::unique_ptr<LineSource> lines_of_file(int descriptor, std::string name);
// The same for a file that is opened now and closed with the source.
base::Result<std::unique_ptr<LineSource>> open_lines(const std::string& path);

}  // namespace touchstone::record
