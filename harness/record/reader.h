// Reader takes a recording apart, entry by entry, with memory for one line.
//
// Open it on a text, which must outlive it, or on a LineSource; call next() until it gives nothing.
// Errors are of kind kBadInput and name NAME:LINE; after one the reader is of no more use. What
// ends inside a line, or lacks its verdict, is no error. Not thread-safe.
#pragma once

#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "base/result.h"
#include "json/document.h"
#include "record/lines.h"
#include "record/recording.h"

namespace touchstone::record {

class Reader {
 public:
  static base::Result<Reader> open(std::string_view text, std::string name);
  static base::Result<Reader> open(std::unique_ptr<LineSource> lines, std::string name);

  const Head& head() const { return head_; }

  // The next event or deed; nothing after the last.
  base::Result<std::optional<Entry>> next();

  // As the live run gave it; known when next() has given nothing.
  const std::optional<std::string>& verdict_json() const { return verdict_json_; }

 private:
  Reader(std::unique_ptr<LineSource> lines, std::string name)
      : lines_(std::move(lines)), name_(std::move(name)) {}

  // Parses the next line that is not cut off. False at the end.
  base::Result<bool> next_line();
  base::Error error(std::string what) const;

  std::unique_ptr<LineSource> lines_;
  std::string name_;
  std::size_t line_ = 0;  // number of the last line read
  json::Parser parser_;   // holds that line
  Head head_;
  std::optional<std::string> verdict_json_;
};

}  // namespace touchstone::record
