// LiveLine is the one line at the foot of a terminal that tells how far a run is.
//
// hide() before anything else is printed, show() after. It prints only when told to, never from a
// timer. Not thread-safe; the stream must outlive it.
#pragma once

#include <cstddef>
#include <ostream>
#include <string>

namespace touchstone::reports {

class LiveLine {
 public:
  // Wider text than `columns` is cut. `on` is false where there is no terminal: then it is silent.
  LiveLine(std::ostream& out, bool on, std::size_t columns);

  // `text` is one line without controls.
  void show(const std::string& text);
  void hide();

 private:
  std::ostream& out_;
  bool on_;
  std::size_t columns_;
  bool visible_ = false;
};

}  // namespace touchstone::reports
