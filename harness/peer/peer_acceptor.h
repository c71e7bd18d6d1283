// PeerListener::Acceptor holds the listening socket and the connections of a PeerListener.
//
// Internal to this folder. Held by shared_ptr, since a finished accept may still be queued when
// the listener goes; after stop() it does nothing.
#pragma once

#include <boost/asio/basic_socket_acceptor.hpp>
#include <boost/asio/generic/stream_protocol.hpp>
#include <boost/asio/io_context.hpp>
#include <map>
#include <memory>
#include <string>

#include "peer/peer_connection.h"
#include "peer/peer_listener.h"

namespace touchstone::peer {

class PeerListener::Acceptor : public std::enable_shared_from_this<Acceptor> {
 public:
  Acceptor(boost::asio::io_context& context, PeerEvents& events, const PeerLimits& limits);

  // One of these, once.
  base::Status listen(const std::string& socket_path);
  base::Status listen_loopback();
  base::Status adopt_loopback(int socket);
  base::Status adopt(int socket);  // a connection
  void accept_next();
  void stop();

  const std::string& socket_path() const { return socket_path_; }
  std::uint16_t port() const { return port_; }
  // Nothing when there is no such connection any more.
  std::shared_ptr<PeerConnection> find(PeerId id) const;

 private:
  using Socket = PeerConnection::Socket;

  void admit(Socket socket);
  std::shared_ptr<PeerConnection> connect(Socket socket, PeerConnection::Greeting greeting);
  base::Status learn_port();

  boost::asio::basic_socket_acceptor<boost::asio::generic::stream_protocol> acceptor_;
  std::string socket_path_;
  std::uint16_t port_ = 0;
  PeerEvents& events_;
  PeerLimits limits_;
  std::map<PeerId, std::shared_ptr<PeerConnection>> connections_;
  std::uint64_t next_id_ = 1;
  bool listening_ = false;  // and so the socket's file is ours
  bool accepting_ = false;
};

}  // namespace touchstone::peer
