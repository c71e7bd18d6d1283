// Sidecar is the state behind the wire: connections, their sessions and the virtual machines in
// them. It turns one request into the frames to write, in order.
//
// Requests are handled one at a time. It does no I/O; the caller writes what handle() returns
// before it handles the next request. Not thread-safe. A request that cannot be served is answered
// with `rejected`, which never ends the sidecar.
//
// Still to grow here: agent sessions (ACP), processes and layers; they are rejected as unsupported.
#pragma once

#include <map>
#include <memory>
#include <string>
#include <vector>

#include "sidecar/behaviour.h"
#include "sidecar/memory_fs.h"
#include "sidecar/protocol.h"

namespace touchstone::sidecar {

class Sidecar {
 public:
  // `behaviour` must outlive the sidecar.
  Sidecar(Behaviour& behaviour, MemoryFs::NowMs now_ms)
      : behaviour_(behaviour), now_ms_(std::move(now_ms)) {}

  // The payload texts to frame and write: the response, then the events the request caused.
  std::vector<std::string> handle(const Request& request);

 private:
  // What a request led to: the answer's payload and owner, and vm_lifecycle states to announce.
  struct Answer {
    Json payload;
    Ownership ownership;
    std::vector<std::string> lifecycle = {};
    Ownership lifecycle_ownership = {};
  };
  using AnswerOrRejection = Outcome<Answer, Rejection>;

  struct Session {
    std::string connection_id;
    std::map<std::string, std::unique_ptr<MemoryFs>> vms;
  };

  AnswerOrRejection serve(const Request& request);
  AnswerOrRejection authenticate(const Request& request);
  AnswerOrRejection open_session(const Request& request);
  AnswerOrRejection create_vm(const Request& request, Session& session);
  AnswerOrRejection serve_vm(const Request& request, Session& session);
  AnswerOrRejection configure_vm(const Request& request) const;
  Outcome<Session*, Rejection> find_session(const Ownership& ownership);

  Behaviour& behaviour_;
  MemoryFs::NowMs now_ms_;
  int connections_ = 0;
  int sessions_opened_ = 0;
  int vms_created_ = 0;
  std::map<std::string, Session> sessions_;
};

}  // namespace touchstone::sidecar
