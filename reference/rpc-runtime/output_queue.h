// OutputQueue holds frames until their reader takes them.
//
// It writes without blocking and never drops a frame while there is a reader; whoever produces
// frames asks full() before producing more and stops while it is true. The descriptor stays the
// caller's. One thread.
#pragma once

#include <cstddef>
#include <cstdint>
#include <deque>
#include <string>

namespace touchstone::rpc_runtime {

class OutputQueue {
 public:
  // Puts pipes and sockets into non-blocking mode. Other files (a terminal, a disk file) are
  // written as they are: their mode is shared with programs that do not expect a change.
  // One write takes at most `write_size` bytes.
  explicit OutputQueue(int descriptor, std::size_t write_size = SIZE_MAX);

  void push(std::string frame);

  // Writes what the descriptor takes now. True when at least one byte went out.
  bool flush();

  bool empty() const { return frames_.empty(); }
  bool full() const;

  // The reader is gone: frames are thrown away from now on.
  bool broken() const { return broken_; }
  void give_up();

 private:
  bool write_once();
  void drop_front(std::size_t bytes);

  const int descriptor_;
  const std::size_t write_size_;
  std::deque<std::string> frames_;
  std::size_t front_offset_ = 0;
  std::size_t bytes_ = 0;
  bool broken_ = false;
};

}  // namespace touchstone::rpc_runtime
