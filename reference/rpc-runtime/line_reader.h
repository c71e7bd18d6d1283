// LineReader turns the bytes of standard input into lines, one per '\n', with trailing carriage
// returns stripped.
//
// Feed it whatever read() returned, call finish() at end of input, and take lines with next().
// A line longer than the limit is never stored whole: it is skipped as it arrives and reported
// as oversize when it ends. It does no I/O. One reader per stream, one thread.
#pragma once

#include <cstddef>
#include <deque>
#include <optional>
#include <string>
#include <string_view>

namespace touchstone::rpc_runtime {

struct Line {
  std::string text;
  bool oversize = false;          // then text is empty
  bool carriage_returns = false;  // stood before its end
};

class LineReader {
 public:
  // `limit` is in bytes, the line end not counted; a line of exactly `limit` bytes is in order.
  explicit LineReader(std::size_t limit) : limit_(limit) {}

  void push(std::string_view bytes);

  // End of input: what stands behind the last '\n', if anything, is a line too.
  void finish();

  std::optional<Line> next();

  bool empty() const { return lines_.empty(); }

 private:
  void append(std::string_view bytes);
  void end_line();

  const std::size_t limit_;
  std::string text_;
  // Carriage returns seen since the last other byte. They are kept as a number, because only
  // what follows tells whether they belong to the text.
  std::size_t returns_ = 0;
  bool oversize_ = false;
  std::deque<Line> lines_;
};

}  // namespace touchstone::rpc_runtime
