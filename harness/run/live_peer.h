// LivePeer listens for the children of the unit that the harness plays, or as a server for the
// unit itself, and turns connections into lanes "NAME#1", "NAME#2", ... of the case.
#pragma once

#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>

#include "peer/model_program.h"
#include "peer/peer_listener.h"
#include "process/descriptor.h"
#include "record/event.h"

namespace touchstone::run {

class LivePeer final : public peer::PeerEvents {
 public:
  using Deliver = std::function<void(record::Event)>;

  LivePeer(std::string name, Deliver deliver)
      : name_(std::move(name)), deliver_(std::move(deliver)) {}

  // One of these, once.
  base::Status listen(boost::asio::io_context& context, const std::string& socket_path);
  base::Status serve(boost::asio::io_context& context);  // at a port of 127.0.0.1
  // At a listening socket of the case's own network, which is taken over.
  base::Status serve_at(boost::asio::io_context& context, process::Descriptor socket);

  // Starts the model program `name` of `folder`, the only peer of this kind.
  base::Status start_model(boost::asio::io_context& context, const std::string& name,
                           const std::string& folder);

  std::uint16_t port() const { return listener_->port(); }

  // Whether `lane` is a connection of this peer; the calls below are for such lanes only.
  bool owns(const std::string& lane) const { return ids_.contains(lane); }
  void write(const std::string& lane, std::string_view bytes);
  void hang_up(const std::string& lane);

  void on_connect(peer::PeerId id, std::string_view introduction) override;
  void on_bytes(peer::PeerId id, std::string_view bytes) override;
  void on_end(peer::PeerId id) override;
  void on_refused(std::string_view reason) override;

 private:
  record::Event event(record::EventKind kind, peer::PeerId id) const;

  std::string name_;
  Deliver deliver_;
  std::optional<peer::ModelProgram> model_;
  std::unique_ptr<peer::PeerListener> listener_;
  std::map<std::string, peer::PeerId> ids_;
  std::map<peer::PeerId, std::string> lanes_;
};

}  // namespace touchstone::run
