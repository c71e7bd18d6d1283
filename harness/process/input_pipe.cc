#include "process/input_pipe.h"

#include <boost/asio/buffer.hpp>
#include <utility>

namespace touchstone::process {

InputPipe::InputPipe(boost::asio::io_context& context, int descriptor, Handlers handlers)
    : descriptor_(context, descriptor), handlers_(std::move(handlers)) {}

void InputPipe::write(std::string_view bytes, std::shared_ptr<void> owner) {
  if (!descriptor_.is_open() || close_when_empty_ || bytes.empty()) return;
  queue_ += bytes;
  if (!sending_) send(owner);
}

void InputPipe::close_after_queue() {
  close_when_empty_ = true;
  if (!sending_) close();
}

void InputPipe::close() {
  queue_.clear();
  boost::system::error_code ignored;
  if (descriptor_.is_open()) descriptor_.close(ignored);
}

void InputPipe::send(const std::shared_ptr<void>& owner) {
  if (taken_ == in_flight_.size()) {
    in_flight_ = std::exchange(queue_, {});
    taken_ = 0;
  }
  sending_ = true;
  descriptor_.async_write_some(boost::asio::buffer(in_flight_) + taken_,
                               [this, owner](const boost::system::error_code& error,
                                             std::size_t size) { sent(error, size, owner); });
}

void InputPipe::sent(const boost::system::error_code& error, std::size_t size,
                     const std::shared_ptr<void>& owner) {
  sending_ = false;
  if (!descriptor_.is_open()) {
    in_flight_.clear();
    taken_ = 0;
    return;
  }
  if (error) {
    in_flight_.clear();
    taken_ = 0;
    close();
    handlers_.on_closed();
    return;
  }
  taken_ += size;
  if (queued_bytes() > 0) return send(owner);
  if (close_when_empty_) close();
  handlers_.on_written();
}

}  // namespace touchstone::process
