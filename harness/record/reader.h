// Reader takes a recording apart, entry by entry, with memory for one line.
//
// Open it on the whole text (a mapped file, for instance), which must outlive it; call next()
// until it gives nothing. Errors are of kind kBadInput and name NAME:LINE; after one the reader
// is of no more use. What ends inside a line, or lacks its verdict, is no error. Not thread-safe.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "base/result.h"
#include "json/document.h"
#include "record/recording.h"

namespace touchstone::record {

class Reader {
 public:
  static base::Result<Reader> open(std::string_view text, std::string name);

  const Head& head() const { return head_; }

  // The next event or deed; nothing after the last.
  base::Result<std::optional<Entry>> next();

  // As the live run gave it; known when next() has given nothing.
  const std::optional<std::string>& verdict_json() const { return verdict_json_; }

 private:
  Reader(std::string_view rest, std::string name) : rest_(rest), name_(std::move(name)) {}

  // Parses the next line that is not cut off. False at the end.
  base::Result<bool> next_line();
  base::Error error(std::string what) const;

  std::string_view rest_;
  std::string name_;
  std::size_t line_ = 0;  // number of the last line read
  json::Parser parser_;   // holds that line
  Head head_;
  std::optional<std::string> verdict_json_;
};

}  // namespace touchstone::record
