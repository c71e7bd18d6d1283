// WindowBuilder is fed the entries of a recording in order and keeps the rows around one event.
//
// It holds a handful of rows beside what its joiner does. Thread-compatible.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "reports/frames_window.h"
#include "reports/line_joiner.h"

namespace touchstone::reports {

class WindowBuilder {
 public:
  // `event` is the ordinal among events that the window is about, or record::kNoEvent.
  WindowBuilder(std::uint64_t event, std::size_t max_text);
  WindowBuilder(const WindowBuilder&) = delete;
  WindowBuilder& operator=(const WindowBuilder&) = delete;

  template <typename Entry>
  void add(const Entry& entry) {
    joiner_.add(entry);
  }

  // True when no later entry can change the window.
  bool complete() const { return after_ >= kWindowRows; }

  // The window, with what `actual` tells of the blamed event marked.
  std::vector<Row> finish(std::string_view actual);

 private:
  void put(JoinedLine line);

  std::uint64_t event_;
  std::size_t after_ = 0;  // rows behind the blamed event
  std::vector<JoinedLine> lines_;
  LineJoiner joiner_;
};

}  // namespace touchstone::reports
