#include "peer/peer_listener.h"

#include <utility>

#include "peer/peer_acceptor.h"

namespace touchstone::peer {

base::Result<std::unique_ptr<PeerListener>> PeerListener::open(boost::asio::io_context& context,
                                                               const std::string& socket_path,
                                                               PeerEvents& events,
                                                               const PeerLimits& limits) {
  auto acceptor = std::make_shared<Acceptor>(context, events, limits);
  std::unique_ptr<PeerListener> listener(new PeerListener(acceptor));
  TS_RETURN_IF_ERROR(acceptor->listen(socket_path));
  acceptor->accept_next();
  return listener;
}

base::Result<std::unique_ptr<PeerListener>> PeerListener::open_loopback(
    boost::asio::io_context& context, PeerEvents& events, const PeerLimits& limits) {
  auto acceptor = std::make_shared<Acceptor>(context, events, limits);
  std::unique_ptr<PeerListener> listener(new PeerListener(acceptor));
  TS_RETURN_IF_ERROR(acceptor->listen_loopback());
  acceptor->accept_next();
  return listener;
}

base::Result<std::unique_ptr<PeerListener>> PeerListener::adopt_loopback(
    boost::asio::io_context& context, int socket, PeerEvents& events, const PeerLimits& limits) {
  auto acceptor = std::make_shared<Acceptor>(context, events, limits);
  std::unique_ptr<PeerListener> listener(new PeerListener(acceptor));
  TS_RETURN_IF_ERROR(acceptor->adopt_loopback(socket));
  acceptor->accept_next();
  return listener;
}

std::unique_ptr<PeerListener> PeerListener::without_place(boost::asio::io_context& context,
                                                          PeerEvents& events) {
  return std::unique_ptr<PeerListener>(
      new PeerListener(std::make_shared<Acceptor>(context, events, PeerLimits{})));
}

PeerListener::PeerListener(std::shared_ptr<Acceptor> acceptor) : acceptor_(std::move(acceptor)) {}

PeerListener::~PeerListener() { acceptor_->stop(); }

const std::string& PeerListener::socket_path() const { return acceptor_->socket_path(); }

base::Status PeerListener::adopt(int socket) { return acceptor_->adopt(socket); }

std::uint16_t PeerListener::port() const { return acceptor_->port(); }

void PeerListener::write(PeerId id, std::string_view bytes) {
  if (const auto connection = acceptor_->find(id)) connection->write(bytes);
}

std::size_t PeerListener::pending_bytes(PeerId id) const {
  const auto connection = acceptor_->find(id);
  return connection ? connection->pending_bytes() : 0;
}

void PeerListener::close_output(PeerId id) {
  if (const auto connection = acceptor_->find(id)) connection->close_output();
}

void PeerListener::close(PeerId id) {
  if (const auto connection = acceptor_->find(id)) connection->close();
}

void PeerListener::pause(PeerId id) {
  if (const auto connection = acceptor_->find(id)) connection->pause();
}

void PeerListener::resume(PeerId id) {
  if (const auto connection = acceptor_->find(id)) connection->resume();
}

}  // namespace touchstone::peer
