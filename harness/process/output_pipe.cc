#include "process/output_pipe.h"

#include <boost/asio/buffer.hpp>
#include <boost/asio/error.hpp>
#include <boost/asio/post.hpp>
#include <utility>

namespace touchstone::process {
namespace {

constexpr std::size_t kReadSize = 64 * 1024;

}  // namespace

OutputPipe::OutputPipe(boost::asio::io_context& context, int descriptor, Handlers handlers)
    : descriptor_(context, descriptor), handlers_(std::move(handlers)), buffer_(kReadSize) {}

void OutputPipe::start(std::shared_ptr<void> owner) {
  started_ = true;
  if (!paused_ && !ended_) read(owner);
}

void OutputPipe::pause() {
  if (paused_ || ended_) return;
  paused_ = true;
  boost::system::error_code ignored;
  descriptor_.cancel(ignored);
}

void OutputPipe::resume(std::shared_ptr<void> owner) {
  if (!paused_ || ended_) return;
  paused_ = false;
  // A cancelled read that has not come back yet starts the next one itself.
  if (reading_ || !started_) return;
  if (held_ == 0) return read(owner);
  reading_ = true;
  boost::asio::post(descriptor_.get_executor(),
                    [this, owner] { received({}, std::exchange(held_, 0), owner); });
}

void OutputPipe::close() {
  ended_ = true;
  boost::system::error_code ignored;
  if (descriptor_.is_open()) descriptor_.close(ignored);
}

void OutputPipe::read(const std::shared_ptr<void>& owner) {
  reading_ = true;
  descriptor_.async_read_some(boost::asio::buffer(buffer_),
                              [this, owner](const boost::system::error_code& error,
                                            std::size_t size) { received(error, size, owner); });
}

void OutputPipe::received(const boost::system::error_code& error, std::size_t size,
                          const std::shared_ptr<void>& owner) {
  reading_ = false;
  if (ended_) return;
  if (error && error != boost::asio::error::operation_aborted) {
    close();
    handlers_.on_end();
    return;
  }
  if (paused_) {
    held_ = size;
    return;
  }
  if (size > 0) handlers_.on_bytes({buffer_.data(), size});
  // The call may have closed or paused us.
  if (!ended_ && !paused_ && !reading_) read(owner);
}

}  // namespace touchstone::process
