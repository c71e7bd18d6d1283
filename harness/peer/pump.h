// Pump carries bytes from one descriptor to another; whoever owns it does the polling.
//
// It reads only when everything it read before is written, so it holds 64 KiB at most and a slow
// destination slows its source down. Closing descriptors is the owner's work.
#pragma once

#include <array>
#include <cstddef>

namespace touchstone::peer {

class Pump {
 public:
  Pump(int source, int destination) : source_(source), destination_(destination) {}

  // What to poll for. Neither once it is finished.
  bool wants_input() const { return !source_ended_ && !abandoned_ && begin_ == end_; }
  bool wants_output() const { return !abandoned_ && begin_ < end_; }

  void read();   // when the source is readable or has hung up
  void write();  // when the destination is writable or has hung up
  void abandon() { abandoned_ = true; }

  // The source has ended and everything is written.
  bool completed() const { return source_ended_ && !abandoned_ && begin_ == end_; }
  // Nobody reads what would be written.
  bool abandoned() const { return abandoned_; }
  bool finished() const { return completed() || abandoned(); }

 private:
  int source_;
  int destination_;
  bool source_ended_ = false;
  bool abandoned_ = false;
  std::size_t begin_ = 0;  // of what is read and not yet written
  std::size_t end_ = 0;
  std::array<char, 64 * 1024> buffer_;
};

}  // namespace touchstone::peer
