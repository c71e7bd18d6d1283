// Sidecar is the state behind the wire: connections, their sessions, the virtual machines in them,
// and the agent sessions in those.
//
// Requests are handled one at a time; each is answered on the HostLink, and the events that it
// caused follow. Not thread-safe. A request that cannot be served is answered with `rejected`,
// which never ends the sidecar.
#pragma once

#include <map>
#include <memory>
#include <set>
#include <string>
#include <vector>

#include "sidecar/acp/session_service.h"
#include "sidecar/behaviour.h"
#include "sidecar/host_link.h"
#include "sidecar/layers.h"
#include "sidecar/memory_fs.h"
#include "sidecar/processes.h"

namespace touchstone::sidecar {

class Sidecar {
 public:
  // `host` and `behaviour` must outlive the sidecar.
  Sidecar(HostLink& host, Behaviour& behaviour, MemoryFs::NowMs now_ms)
      : host_(host), behaviour_(behaviour), now_ms_(std::move(now_ms)), agents_(host, behaviour) {}

  void handle(const Request& request);

  // What else is to be polled, and what to do when something of it may have happened.
  void add_to(std::vector<pollfd>& polled) const;
  void listen();

 private:
  struct Machine {
    Ownership owner;
    std::shared_ptr<MemoryFs> fs;
    Layers layers;
    Processes processes;
  };
  // What a request led to: the answer's payload and owner, and the events behind it.
  struct Answer {
    Json payload;
    Ownership ownership;
    std::vector<Json> events = {};
  };
  using AnswerOrRejection = Outcome<Answer, Rejection>;

  AnswerOrRejection serve(const Request& request);
  AnswerOrRejection authenticate(const Request& request);
  AnswerOrRejection open_session(const Request& request);
  AnswerOrRejection create_vm(const Request& request);
  AnswerOrRejection serve_vm(const Request& request);
  AnswerOrRejection serve_machine(const Request& request, Machine& machine);
  AnswerOrRejection serve_agent(const Request& request, Machine& machine);
  AnswerOrRejection dispose_vm(const Request& request);
  static Json configured(const Json& payload);
  Outcome<Done, Rejection> check_session(const Request& request) const;

  HostLink& host_;
  Behaviour& behaviour_;
  MemoryFs::NowMs now_ms_;
  int last_connection_ = 0;
  int sessions_opened_ = 0;
  int vms_created_ = 0;
  std::set<std::string> connections_;
  std::map<std::string, std::string> sessions_;  // id -> connection
  std::map<std::string, Machine> machines_;
  SessionService agents_;
};

}  // namespace touchstone::sidecar
