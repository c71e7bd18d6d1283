// Wire is the client's conversation with its sidecar: requests with their answers, events, and what
// the sidecar asks.
//
// request() is for fibers and blocks; the loop calls take_input() when output() can be read. Once
// the sidecar is gone every pending and every later request fails. Not thread-safe.
#pragma once

#include <functional>
#include <map>
#include <memory>
#include <string>
#include <variant>

#include "session-client/behaviour.h"
#include "session-client/codec.h"
#include "session-client/fibers.h"
#include "session-client/sidecar_process.h"

namespace touchstone::session_client {

class Wire {
 public:
  // What became of a request: its payload, or why there is none.
  using Reply = std::variant<Json, Failure>;
  using OnReply = std::function<void(Reply)>;

  struct Listener {
    std::function<void(const Json& frame)> on_event;
    std::function<void(const Json& frame)> on_request;  // of the sidecar
    std::function<void()> on_lost;
  };

  Wire(Codec codec, Behaviour& behaviour, Fibers& fibers)
      : codec_(codec), behaviour_(behaviour), fibers_(fibers) {}

  void open(const std::string& program, Listener listener);
  void close(const std::string& why);
  bool is_open() const { return process_.is_running(); }
  int output() const { return process_.output(); }
  void take_input();

  // The answer's payload. Throws a transport failure, a kernel failure when it was rejected, and a
  // sidecar failure when it is not of the type that is wanted.
  Json request(const Json& ownership, const Json& payload, const std::string& wanted);
  // The same without waiting; throws only if nothing was sent.
  void ask(const Json& ownership, const Json& payload, OnReply on_reply);
  // What `reply` is worth, as request() has it.
  static Json settle(Reply reply, const std::string& wanted);

  void answer(const Json& sidecar_request, const Json& payload);
  void limit(std::size_t max_frame_bytes) { max_frame_bytes_ = max_frame_bytes; }

 private:
  void take_frame(const Json& frame);
  void send(const Json& frame);

  Codec codec_;
  Behaviour& behaviour_;
  Fibers& fibers_;
  SidecarProcess process_;
  Listener listener_;
  std::map<std::int64_t, OnReply> pending_;
  std::int64_t last_id_ = 0;
  std::size_t max_frame_bytes_ = 1048576;
};

}  // namespace touchstone::session_client
