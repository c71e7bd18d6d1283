// InputPipe writes a unit's standard input from a queue in memory and never blocks.
//
// Owned by a shared UnitState, which its pending operations keep alive. Handlers come from the
// io_context: `on_written` whenever the queue has run empty, `on_closed` once, when the unit has
// closed its end.
#pragma once

#include <boost/asio/io_context.hpp>
#include <boost/asio/posix/stream_descriptor.hpp>
#include <functional>
#include <memory>
#include <string>
#include <string_view>

namespace touchstone::process {

class InputPipe {
 public:
  struct Handlers {
    std::function<void()> on_written;
    std::function<void()> on_closed;
  };

  // `descriptor` is taken over. `owner` must own this pipe.
  InputPipe(boost::asio::io_context& context, int descriptor, Handlers handlers);

  void write(std::string_view bytes, std::shared_ptr<void> owner);
  // Closes after what is queued.
  void close_after_queue();
  // Closes at once and drops what is queued.
  void close();
  std::size_t queued_bytes() const { return queue_.size() + in_flight_.size() - taken_; }

 private:
  void send(const std::shared_ptr<void>& owner);
  void sent(const boost::system::error_code& error, std::size_t size,
            const std::shared_ptr<void>& owner);

  boost::asio::posix::stream_descriptor descriptor_;
  Handlers handlers_;
  std::string queue_;      // not yet given to the kernel
  std::string in_flight_;  // being written
  std::size_t taken_ = 0;  // of in_flight_
  bool sending_ = false;
  bool close_when_empty_ = false;
};

}  // namespace touchstone::process
