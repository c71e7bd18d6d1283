// SessionService runs the agent sessions of all machines: it starts adapters, speaks to them, and
// serves what they ask.
//
// A request to an adapter blocks until its answer, its end or its bound; meanwhile the adapter's
// notifications are numbered and its own requests served, and what the host says queues up in the
// HostLink. Not thread-safe. Its destructor ends every adapter.
#pragma once

#include <map>
#include <memory>
#include <string>
#include <vector>

#include "sidecar/acp/agent_session.h"
#include "sidecar/host_link.h"
#include "sidecar/memory_fs.h"

namespace touchstone::sidecar {

class SessionService {
 public:
  // What a request led to: the answer's payload, and frames to write behind it.
  struct Served {
    Json payload;
    std::vector<Json> events;
  };
  using Result = Outcome<Served, Rejection>;

  SessionService(HostLink& host, WireBehaviour& behaviour) : host_(host), behaviour_(behaviour) {}
  ~SessionService();

  Result create(const Request& request, MemoryFs& fs);
  Result ask(const Request& request, MemoryFs& fs);
  Result state(const Request& request);
  Result close(const Request& request);

  // Ends the sessions of a machine that goes away.
  void end_machine(const std::string& vm_id);

  // The adapters' pipes, to be polled while nothing is asked of them.
  void add_to(std::vector<pollfd>& polled) const;
  // Takes what adapters said by themselves, and tells the host.
  void listen(const std::map<std::string, MemoryFs*>& machines);

 private:
  enum class End { kAnswered, kTimedOut, kAdapterGone, kHostGone };
  struct Exchange {
    End end = End::kHostGone;
    Json answer;
  };

  // Sends a request and waits for its answer. `session` is null while there is none yet.
  Exchange exchange(Adapter& adapter, const Json& id, const Json& message, AgentSession* session,
                    MemoryFs& fs, std::vector<Json>& events);
  void hear(Adapter& adapter, const RpcMessage& message, AgentSession* session, MemoryFs& fs,
            std::vector<Json>& events);
  Outcome<Json, Rejection> open(Adapter& adapter, int id, const std::string& method, Json params,
                                MemoryFs& fs);
  Outcome<AgentSession*, Rejection> find(const Request& request);
  Json event_of(const AgentSession& session, const Session::Numbered& recorded) const;
  Json answer_of(AgentSession& session, const std::string& method, const Json& id,
                 Exchange& exchange);
  void terminate(AgentSession& session);

  HostLink& host_;
  WireBehaviour& behaviour_;
  int adapters_started_ = 0;
  std::map<std::string, std::unique_ptr<AgentSession>> sessions_;  // by id
  std::vector<Terminal> left_;                            // of closed sessions, and not ended
  std::vector<std::unique_ptr<AgentSession>> abandoned_;  // closed, and not ended
};

}  // namespace touchstone::sidecar
