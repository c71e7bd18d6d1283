#include "peer/peer_connection.h"

#include <array>
#include <boost/asio/buffer.hpp>
#include <boost/asio/error.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/write.hpp>
#include <nlohmann/json.hpp>
#include <utility>

namespace touchstone::peer {

using boost::system::error_code;

PeerConnection::PeerConnection(Socket socket, PeerId id, PeerEvents& events, Greeting greeting,
                               std::size_t max_introduction_bytes, std::function<void()> on_closed)
    : socket_(std::move(socket)),
      id_(id),
      events_(events),
      max_introduction_bytes_(max_introduction_bytes),
      on_closed_(std::move(on_closed)),
      introduced_(greeting == Greeting::kNone) {
  error_code ignored;
  socket_.non_blocking(true, ignored);
}

void PeerConnection::start() {
  if (introduced_) events_.on_connect(id_, "{}");
  read_next();
}

// Waits for bytes rather than reading them, so that pause() holds them in the kernel.
void PeerConnection::read_next() {
  if (waiting_ || paused_ || ended_ || closing_ || closed_) return;
  waiting_ = true;
  if (!early_.empty()) {
    boost::asio::post(socket_.get_executor(), [self = shared_from_this()] {
      self->waiting_ = false;
      if (self->paused_ || self->closing_ || self->closed_) return;
      self->events_.on_bytes(self->id_, std::exchange(self->early_, {}));
      self->read_next();
    });
    return;
  }
  socket_.async_wait(Socket::wait_read, [self = shared_from_this()](error_code error) {
    self->waiting_ = false;
    if (error || self->paused_ || self->closing_ || self->closed_) return;
    self->on_readable();
    self->read_next();
  });
}

void PeerConnection::on_readable() {
  std::array<char, 64 * 1024> room;
  error_code error;
  const std::size_t size = socket_.read_some(boost::asio::buffer(room), error);
  if (error == boost::asio::error::would_block || error == boost::asio::error::interrupted) return;
  if (error) {
    end();  // a connection that was reset has ended, too
  } else {
    take({room.data(), size});
  }
}

void PeerConnection::take(std::string_view bytes) {
  if (introduced_) {
    events_.on_bytes(id_, bytes);
  } else {
    introduce(bytes);
  }
}

void PeerConnection::introduce(std::string_view bytes) {
  const std::size_t line_end = bytes.find('\n');
  introduction_.append(bytes.substr(0, line_end));
  if (introduction_.size() > max_introduction_bytes_) {
    refuse("a peer's introduction is too long");
    return;
  }
  if (line_end == std::string_view::npos) return;
  if (!introduction_.starts_with('{') || !nlohmann::json::accept(introduction_)) {
    refuse("a peer's introduction is not a JSON object");
    return;
  }
  introduced_ = true;
  const std::string introduction = std::exchange(introduction_, {});
  early_ = bytes.substr(line_end + 1);
  events_.on_connect(id_, introduction);
}

void PeerConnection::end() {
  ended_ = true;
  if (introduced_) {
    events_.on_end(id_);
  } else {
    refuse("a peer left before it introduced itself");
  }
}

void PeerConnection::refuse(std::string_view reason) {
  const auto self = shared_from_this();
  PeerEvents& events = events_;
  shut();
  events.on_refused(reason);
}

void PeerConnection::write(std::string_view bytes) {
  if (closing_ || closed_ || output_ != Output::kOpen) return;
  queued_.append(bytes);
  flush();
}

void PeerConnection::close_output() {
  if (closing_ || closed_ || output_ != Output::kOpen) return;
  output_ = Output::kEnding;
  flush();
}

void PeerConnection::close() {
  if (closing_ || closed_) return;
  closing_ = true;
  flush();
}

void PeerConnection::resume() {
  paused_ = false;
  read_next();
}

void PeerConnection::abandon() {
  closed_ = true;
  error_code ignored;
  socket_.close(ignored);
}

// Writes what is queued, and what comes after the last byte. One write is under way at a time.
void PeerConnection::flush() {
  if (!outgoing_.empty() || closed_) return;
  if (queued_.empty()) {
    error_code ignored;
    if (output_ == Output::kEnding) socket_.shutdown(Socket::shutdown_send, ignored);
    if (output_ == Output::kEnding) output_ = Output::kEnded;
    if (closing_) shut();
    return;
  }
  outgoing_.swap(queued_);
  boost::asio::async_write(socket_, boost::asio::buffer(outgoing_),
                           [self = shared_from_this()](error_code error, std::size_t) {
                             self->outgoing_.clear();
                             if (self->closed_) return;
                             if (error) {  // nobody reads any more
                               self->queued_.clear();
                               self->output_ = Output::kEnded;
                             }
                             self->flush();
                           });
}

void PeerConnection::shut() {
  abandon();
  on_closed_();
}

}  // namespace touchstone::peer
