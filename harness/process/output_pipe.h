// OutputPipe reads one output stream of a unit, at most 64 KiB at a time, and never blocks.
//
// Owned by a shared UnitState, which its pending operations keep alive. `on_bytes` and `on_end`
// come from the io_context; `on_end` once, also after an error.
#pragma once

#include <boost/asio/io_context.hpp>
#include <boost/asio/posix/stream_descriptor.hpp>
#include <functional>
#include <memory>
#include <string_view>
#include <vector>

namespace touchstone::process {

class OutputPipe {
 public:
  struct Handlers {
    std::function<void(std::string_view)> on_bytes;
    std::function<void()> on_end;
  };

  // `descriptor` is taken over. `owner` must own this pipe.
  OutputPipe(boost::asio::io_context& context, int descriptor, Handlers handlers);

  void start(std::shared_ptr<void> owner);
  void pause();
  void resume(std::shared_ptr<void> owner);
  // Stops reading for good, at once and without on_end.
  void close();
  bool has_ended() const { return ended_; }

 private:
  void read(const std::shared_ptr<void>& owner);
  void received(const boost::system::error_code& error, std::size_t size,
                const std::shared_ptr<void>& owner);

  boost::asio::posix::stream_descriptor descriptor_;
  Handlers handlers_;
  std::vector<char> buffer_;
  std::size_t held_ = 0;  // bytes that had been read when the pause came
  bool started_ = false;
  bool reading_ = false;
  bool paused_ = false;
  bool ended_ = false;
};

}  // namespace touchstone::process
