// PeerConnection is one accepted connection of a PeerListener; see there for what is promised.
//
// Internal to this folder. Held by shared_ptr: its pending operations keep it alive, and after
// abandon() they do nothing.
#pragma once

#include <boost/asio/generic/stream_protocol.hpp>
#include <functional>
#include <memory>
#include <string>
#include <string_view>

#include "peer/peer_events.h"

namespace touchstone::peer {

class PeerConnection : public std::enable_shared_from_this<PeerConnection> {
 public:
  using Socket = boost::asio::generic::stream_protocol::socket;
  enum class Greeting { kIntroduction, kNone };

  // `on_closed` is called once when the connection is over by close() or refusal, never after
  // abandon().
  PeerConnection(Socket socket, PeerId id, PeerEvents& events, Greeting greeting,
                 std::size_t max_introduction_bytes, std::function<void()> on_closed);

  void start();
  void write(std::string_view bytes);
  std::size_t pending_bytes() const { return outgoing_.size() + queued_.size(); }
  void close_output();
  void close();
  void pause() { paused_ = true; }
  void resume();
  // Closes at once and silently.
  void abandon();

 private:
  enum class Output { kOpen, kEnding, kEnded };

  void read_next();
  void on_readable();
  void take(std::string_view bytes);
  void introduce(std::string_view bytes);
  void end();
  void refuse(std::string_view reason);
  void flush();
  void shut();

  Socket socket_;
  PeerId id_;
  PeerEvents& events_;
  std::size_t max_introduction_bytes_;
  std::function<void()> on_closed_;

  std::string introduction_;  // until it is complete
  std::string early_;         // what came in one piece with it, not yet handed on
  bool introduced_ = false;
  bool paused_ = false;
  bool waiting_ = false;  // for the socket to be readable
  bool ended_ = false;    // the peer sends no more
  bool closing_ = false;  // close() was called; only queued bytes are still written
  bool closed_ = false;
  Output output_ = Output::kOpen;
  std::string queued_;    // to be written after...
  std::string outgoing_;  // ...what is being written
};

}  // namespace touchstone::peer
