#include "peer/peer_acceptor.h"

#include <fcntl.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <unistd.h>

#include <boost/asio/error.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/local/stream_protocol.hpp>
#include <boost/asio/post.hpp>
#include <optional>
#include <utility>

namespace touchstone::peer {
namespace {

using boost::system::error_code;

constexpr std::size_t kMaxPathBytes = sizeof(sockaddr_un::sun_path) - 1;

std::optional<uid_t> user_of(int socket) {
  ucred credentials{};
  socklen_t size = sizeof(credentials);
  if (::getsockopt(socket, SOL_SOCKET, SO_PEERCRED, &credentials, &size) != 0) return std::nullopt;
  return credentials.uid;
}

// Nothing that is started meanwhile may hold a peer's connection open. Asio does not do it.
void close_on_exec(int socket) { ::fcntl(socket, F_SETFD, FD_CLOEXEC); }

// The next token of a stream goes when the script says so, not when the last one was acknowledged.
void send_at_once(int socket) {
  const int on = 1;
  ::setsockopt(socket, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
}

}  // namespace

PeerListener::Acceptor::Acceptor(boost::asio::io_context& context, PeerEvents& events,
                                 const PeerLimits& limits)
    : acceptor_(context), events_(events), limits_(limits) {}

base::Status PeerListener::Acceptor::listen(const std::string& socket_path) {
  if (socket_path.size() > kMaxPathBytes) {
    return base::Error{base::ExitCode::kHarnessError,
                       "cannot listen: a socket's path has 107 bytes at most", socket_path,
                       "choose a shorter TMPDIR"};
  }
  socket_path_ = socket_path;
  error_code error;
  acceptor_.open(boost::asio::local::stream_protocol(), error);
  if (!error) close_on_exec(acceptor_.native_handle());
  // The mode of the descriptor becomes that of the file, so it is right from its first moment.
  if (!error && ::fchmod(acceptor_.native_handle(), 0600) != 0) {
    error = error_code(errno, boost::system::system_category());
  }
  if (!error) acceptor_.bind(boost::asio::local::stream_protocol::endpoint(socket_path_), error);
  if (!error) listening_ = true;
  if (!error) acceptor_.listen(boost::asio::socket_base::max_listen_connections, error);
  if (!error) return {};
  return base::Error{base::ExitCode::kHarnessError, "cannot listen: " + error.message(),
                     socket_path_};
}

base::Status PeerListener::Acceptor::listen_loopback() {
  using boost::asio::ip::tcp;
  const tcp::endpoint any_port(boost::asio::ip::address_v4::loopback(), 0);
  error_code error;
  acceptor_.open(tcp::v4(), error);
  if (!error) close_on_exec(acceptor_.native_handle());
  if (!error) acceptor_.bind(any_port, error);
  if (!error) acceptor_.listen(boost::asio::socket_base::max_listen_connections, error);
  if (error) {
    return base::Error{base::ExitCode::kHarnessError, "cannot listen: " + error.message(),
                       "127.0.0.1"};
  }
  return learn_port();
}

base::Status PeerListener::Acceptor::adopt_loopback(int socket) {
  error_code error;
  acceptor_.assign(boost::asio::ip::tcp::v4(), socket, error);
  if (!error) return learn_port();
  ::close(socket);
  return base::Error{base::ExitCode::kHarnessError, "cannot listen: " + error.message(),
                     "127.0.0.1"};
}

base::Status PeerListener::Acceptor::learn_port() {
  sockaddr_in address{};
  socklen_t size = sizeof address;
  if (::getsockname(acceptor_.native_handle(), reinterpret_cast<sockaddr*>(&address), &size) != 0) {
    const error_code error(errno, boost::system::system_category());
    return base::Error{base::ExitCode::kHarnessError, "cannot listen: " + error.message(),
                       "127.0.0.1"};
  }
  port_ = ntohs(address.sin_port);
  return {};
}

void PeerListener::Acceptor::accept_next() {
  if (accepting_ || !acceptor_.is_open() || connections_.size() >= limits_.max_connections) return;
  accepting_ = true;
  acceptor_.async_accept([self = shared_from_this()](error_code error, Socket socket) {
    self->accepting_ = false;
    if (!self->acceptor_.is_open()) return;
    if (!error) {
      self->admit(std::move(socket));
    } else if (error != boost::asio::error::connection_aborted) {
      // Out of descriptors, most likely: it goes on when a connection is closed.
      self->events_.on_refused("cannot accept a peer: " + error.message());
      return;
    }
    self->accept_next();
  });
}

void PeerListener::Acceptor::admit(Socket socket) {
  if (listening_ && user_of(socket.native_handle()) != ::geteuid()) {
    events_.on_refused("a program of another user connected");
    return;
  }
  if (port_ != 0) send_at_once(socket.native_handle());
  close_on_exec(socket.native_handle());
  connect(std::move(socket),
          port_ != 0 ? PeerConnection::Greeting::kNone : PeerConnection::Greeting::kIntroduction)
      ->start();
}

base::Status PeerListener::Acceptor::adopt(int socket) {
  error_code error;
  Socket connection(acceptor_.get_executor());
  connection.assign(boost::asio::local::stream_protocol(), socket, error);
  if (!error) {
    const auto made = connect(std::move(connection), PeerConnection::Greeting::kNone);
    // Not from inside the call: the owner may not be ready for events yet.
    boost::asio::post(acceptor_.get_executor(), [self = shared_from_this(), made] {
      if (!self->connections_.empty()) made->start();
    });
    return {};
  }
  ::close(socket);
  return base::Error{base::ExitCode::kHarnessError, "cannot use a connection: " + error.message()};
}

std::shared_ptr<PeerConnection> PeerListener::Acceptor::connect(Socket socket,
                                                                PeerConnection::Greeting greeting) {
  const PeerId id{next_id_++};
  auto connection = std::make_shared<PeerConnection>(std::move(socket), id, events_, greeting,
                                                     limits_.max_introduction_bytes, [this, id] {
                                                       connections_.erase(id);
                                                       accept_next();
                                                     });
  connections_.emplace(id, connection);
  return connection;
}

void PeerListener::Acceptor::stop() {
  error_code ignored;
  acceptor_.close(ignored);
  for (const auto& [id, connection] : connections_) connection->abandon();
  connections_.clear();
  if (listening_) ::unlink(socket_path_.c_str());
}

std::shared_ptr<PeerConnection> PeerListener::Acceptor::find(PeerId id) const {
  const auto found = connections_.find(id);
  return found == connections_.end() ? nullptr : found->second;
}

}  // namespace touchstone::peer
