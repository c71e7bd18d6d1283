// How sessions end: one by one, with their machine, and with the sidecar; and what adapters say
// while nothing is asked of them.
#include <signal.h>

#include "sidecar/acp/session_service.h"

namespace touchstone::sidecar {

SessionService::~SessionService() {
  for (auto& [id, session] : sessions_) terminate(*session);
}

SessionService::Result SessionService::close(const Request& request) {
  Outcome<AgentSession*, Rejection> found = find(request);
  if (!found.ok()) return found.error();
  const std::string id = found.value()->state.id();
  if (!behaviour_.ends_terminals()) {
    for (auto& [name, terminal] : found.value()->terminals) left_.push_back(std::move(terminal));
  }
  if (behaviour_.ends_closed_adapters()) {
    terminate(*found.value());
  } else {
    abandoned_.push_back(std::move(sessions_[id]));
    sessions_.erase(id);
    return Served{{{"type", "agent_session_closed"}, {"session_id", id}}, {}};
  }
  if (behaviour_.forgets_closed_sessions()) {
    sessions_.erase(id);
  } else {
    found.value()->state.close();
  }
  return Served{{{"type", "agent_session_closed"}, {"session_id", id}}, {}};
}

// Asks an adapter to stop, then tells it, then ends it.
void SessionService::terminate(AgentSession& session) {
  using std::chrono::milliseconds;
  Adapter& adapter = session.adapter;
  if (adapter.child().exit_code()) return;
  adapter.send(rpc_notification("session/cancel", {{"sessionId", session.state.id()}}));
  if (adapter.child().exit_code(milliseconds(50))) return;
  adapter.child().signal(SIGTERM);
  if (adapter.child().exit_code(milliseconds(3000))) return;
  adapter.child().signal(SIGKILL);
  (void)adapter.child().exit_code(milliseconds(5000));
}

void SessionService::end_machine(const std::string& vm_id) {
  for (auto it = sessions_.begin(); it != sessions_.end();) {
    if (it->second->vm.vm_id != vm_id) {
      ++it;
      continue;
    }
    terminate(*it->second);
    it = sessions_.erase(it);
  }
}

void SessionService::add_to(std::vector<pollfd>& polled) const {
  for (const auto& [id, session] : sessions_) session->adapter.child().add_to(polled);
}

void SessionService::listen(const std::map<std::string, MemoryFs*>& machines) {
  for (auto& [id, session] : sessions_) {
    Adapter& adapter = session->adapter;
    if (!adapter.gone()) adapter.read();
    const auto fs = machines.find(session->vm.vm_id);
    while (const auto line = adapter.next_line()) {
      Outcome<RpcMessage, RpcRefusal> parsed = parse_rpc(*line, behaviour_);
      std::vector<Json> events;
      if (!parsed.ok()) {
        if (behaviour_.answers_bad_lines()) adapter.send(parsed.error().answer);
      } else if (fs != machines.end()) {
        hear(adapter, parsed.value(), session.get(), *fs->second, events);
      }
      for (const Json& event : events) host_.write(event);
    }
    if (adapter.gone() && behaviour_.notices_end_of_adapter()) session->state.close();
  }
}

}  // namespace touchstone::sidecar
