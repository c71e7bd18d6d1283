// PeerListener is where the harness is reached as a peer: by relays and doubles at a Unix socket
// in the case's folder, by clients of a server that it plays at a TCP port of 127.0.0.1.
//
// Owner: the io_context and the PeerEvents must outlive it. Threads: everything happens on the
// one thread that runs the io_context. It never blocks. Destroying it closes every connection
// without further events and removes the socket. At a Unix socket a program of another user is
// turned away, as is one that does not introduce itself; at a port nobody is, and nobody
// introduces itself. Each connection wants a close() in the end, also after its
// on_end; methods ignore an id that was closed.
#pragma once

#include <boost/asio/io_context.hpp>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

#include "base/result.h"
#include "peer/peer_events.h"

namespace touchstone::peer {

struct PeerLimits {
  std::size_t max_introduction_bytes = std::size_t{8} << 20;
  std::size_t max_connections = 256;  // more wait until one is closed
};

class PeerListener {
 public:
  // Listens at `socket_path`: 107 bytes at most, and nothing may be there yet. The socket has
  // mode 0600.
  static base::Result<std::unique_ptr<PeerListener>> open(boost::asio::io_context& context,
                                                          const std::string& socket_path,
                                                          PeerEvents& events,
                                                          const PeerLimits& limits = {});
  // Listens at a port of 127.0.0.1 that the system chooses.
  static base::Result<std::unique_ptr<PeerListener>> open_loopback(boost::asio::io_context& context,
                                                                   PeerEvents& events,
                                                                   const PeerLimits& limits = {});
  // Accepts at a TCP socket that listens already, at a port of some 127.0.0.1: that of another
  // network namespace, say. It is taken over, also on failure.
  static base::Result<std::unique_ptr<PeerListener>> adopt_loopback(
      boost::asio::io_context& context, int socket, PeerEvents& events,
      const PeerLimits& limits = {});
  // Listens nowhere; its connections are those that are given to it.
  static std::unique_ptr<PeerListener> without_place(boost::asio::io_context& context,
                                                     PeerEvents& events);
  ~PeerListener();
  PeerListener(const PeerListener&) = delete;
  PeerListener& operator=(const PeerListener&) = delete;

  const std::string& socket_path() const;  // empty at a port
  std::uint16_t port() const;              // 0 at a Unix socket

  // Takes over a connected socket of the Unix family; nobody introduces itself there.
  base::Status adopt(int socket);

  // Queues bytes; they are dropped when the peer has gone.
  void write(PeerId id, std::string_view bytes);
  // At most so much of what was written is not yet in the peer's socket.
  std::size_t pending_bytes(PeerId id) const;
  // Half-closes once everything queued is written: the peer sees the end of its input.
  void close_output(PeerId id);
  // Closes once everything queued is written. No event of this id comes any more.
  void close(PeerId id);

  // Between the two no on_bytes and no on_end of this id comes, and the peer is held up.
  void pause(PeerId id);
  void resume(PeerId id);

 private:
  class Acceptor;
  explicit PeerListener(std::shared_ptr<Acceptor> acceptor);

  std::shared_ptr<Acceptor> acceptor_;
};

}  // namespace touchstone::peer
