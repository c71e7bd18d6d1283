// WindowBuilder is fed the entries of a recording in order and keeps the rows around one event.
//
// It joins what arrives on a lane into lines, so that a frame that came in pieces is one row; bytes
// of a framing without line ends are a row a piece. It holds a handful of rows and the unfinished
// line of each lane, cut at max_text. Thread-compatible.
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "record/event.h"
#include "reports/frames_window.h"

namespace touchstone::reports {

class WindowBuilder {
 public:
  // `event` is the ordinal among events that the window is about, or record::kNoEvent.
  WindowBuilder(std::uint64_t event, std::size_t max_text);

  void add(const record::Event& event);
  void add(const record::Deed& deed);

  // True when no later entry can change the window.
  bool complete() const { return after_ >= kWindowRows; }

  // The window. Of several rows of the blamed event those are marked that hold `actual`, if exactly
  // one does, else all.
  std::vector<Row> finish(std::string_view actual);

 private:
  struct Line {
    Row row;
    std::uint64_t first = kNone;  // events that its bytes came with
    std::uint64_t last = kNone;
    std::uint64_t order = 0;  // of the entry that completed it
    std::string bytes;        // cut
    std::size_t size = 0;     // before it was cut
  };
  static constexpr std::uint64_t kNone = UINT64_MAX;

  void add_bytes(const record::Event& event, std::uint64_t ordinal);
  // Appends to the unfinished line of the event's lane.
  Line& extend(const record::Event& event, std::uint64_t ordinal, std::string_view piece);
  void put(Line line);
  bool is_blamed(const Line& line) const;
  void mark(std::vector<Line>& lines, std::string_view actual) const;

  std::uint64_t event_;
  std::size_t max_text_;
  std::uint64_t ordinal_ = 0;  // of the next event
  std::uint64_t order_ = 0;    // of the next entry
  std::size_t after_ = 0;      // rows behind the blamed event
  std::vector<Line> lines_;
  std::map<std::string, Line> unfinished_;
};

}  // namespace touchstone::reports
