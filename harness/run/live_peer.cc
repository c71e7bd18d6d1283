#include "run/live_peer.h"

namespace touchstone::run {

using record::Event;
using record::EventKind;

base::Status LivePeer::listen(boost::asio::io_context& context, const std::string& socket_path) {
  auto listener = peer::PeerListener::open(context, socket_path, *this);
  if (!listener) return listener.error();
  listener_ = std::move(listener).value();
  return {};
}

base::Status LivePeer::serve(boost::asio::io_context& context) {
  auto listener = peer::PeerListener::open_loopback(context, *this);
  if (!listener) return listener.error();
  listener_ = std::move(listener).value();
  return {};
}

base::Status LivePeer::serve_at(boost::asio::io_context& context, process::Descriptor socket) {
  auto listener = peer::PeerListener::adopt_loopback(context, socket.release(), *this);
  if (!listener) return listener.error();
  listener_ = std::move(listener).value();
  return {};
}

base::Status LivePeer::start_model(boost::asio::io_context& context, const std::string& name,
                                   const std::string& folder) {
  auto model = peer::ModelProgram::start(name, folder);
  if (!model) return model.error();
  model_ = std::move(model).value();
  listener_ = peer::PeerListener::without_place(context, *this);
  return listener_->adopt(model_->release_socket());
}

void LivePeer::write(const std::string& lane, std::string_view bytes) {
  listener_->write(ids_.at(lane), bytes);
}

void LivePeer::hang_up(const std::string& lane) { listener_->close(ids_.at(lane)); }

Event LivePeer::event(EventKind kind, peer::PeerId id) const {
  Event event;
  event.kind = kind;
  event.lane = lanes_.at(id);
  return event;
}

void LivePeer::on_connect(peer::PeerId id, std::string_view introduction) {
  const std::string lane = name_ + "#" + std::to_string(lanes_.size() + 1);
  lanes_[id] = lane;
  ids_[lane] = id;
  Event connected = event(EventKind::kConnected, id);
  connected.text = std::string(introduction);
  deliver_(std::move(connected));
}

void LivePeer::on_bytes(peer::PeerId id, std::string_view bytes) {
  Event arrived = event(EventKind::kBytes, id);
  arrived.text = std::string(bytes);
  deliver_(std::move(arrived));
}

void LivePeer::on_end(peer::PeerId id) {
  // A client that only half-closed still waits for its answer.
  if (listener_->port() == 0) listener_->close(id);
  deliver_(event(EventKind::kEnd, id));
}

void LivePeer::on_refused(std::string_view reason) {
  Event trouble;
  trouble.kind = EventKind::kTrouble;
  trouble.lane = name_;
  trouble.text = "a program that is not the planted peer connected: " + std::string(reason);
  deliver_(std::move(trouble));
}

}  // namespace touchstone::run
