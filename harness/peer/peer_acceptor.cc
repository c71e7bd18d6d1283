#include "peer/peer_acceptor.h"

#include <fcntl.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <unistd.h>

#include <boost/asio/error.hpp>
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

}  // namespace

PeerListener::Acceptor::Acceptor(boost::asio::io_context& context, std::string socket_path,
                                 PeerEvents& events, const PeerLimits& limits)
    : acceptor_(context), socket_path_(std::move(socket_path)), events_(events), limits_(limits) {}

base::Status PeerListener::Acceptor::listen() {
  if (socket_path_.size() > kMaxPathBytes) {
    return base::Error{base::ExitCode::kHarnessError,
                       "cannot listen: a socket's path has 107 bytes at most", socket_path_,
                       "choose a shorter TMPDIR"};
  }
  error_code error;
  acceptor_.open(boost::asio::local::stream_protocol(), error);
  if (!error) close_on_exec(acceptor_.native_handle());
  // The mode of the descriptor becomes that of the file, so it is right from its first moment.
  if (!error && ::fchmod(acceptor_.native_handle(), 0600) != 0) {
    error = error_code(errno, boost::system::system_category());
  }
  if (!error) acceptor_.bind({socket_path_}, error);
  if (!error) listening_ = true;
  if (!error) acceptor_.listen(boost::asio::socket_base::max_listen_connections, error);
  if (!error) return {};
  return base::Error{base::ExitCode::kHarnessError, "cannot listen: " + error.message(),
                     socket_path_};
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
  const std::optional<uid_t> user = user_of(socket.native_handle());
  if (user != ::geteuid()) {
    events_.on_refused("a program of another user connected");
    return;
  }
  close_on_exec(socket.native_handle());
  const PeerId id{next_id_++};
  auto connection = std::make_shared<PeerConnection>(std::move(socket), id, events_,
                                                     limits_.max_introduction_bytes, [this, id] {
                                                       connections_.erase(id);
                                                       accept_next();
                                                     });
  connections_.emplace(id, connection);
  connection->start();
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
