// Inbound serves what an adapter asks: files and terminals of its machine itself, permissions and
// everything else by asking the host.
//
// Blocks while the host or a terminal is waited for; the host's further requests queue up
// meanwhile. Not thread-safe.
#pragma once

#include "sidecar/acp/agent_session.h"
#include "sidecar/host_link.h"
#include "sidecar/memory_fs.h"

namespace touchstone::sidecar {

class Inbound {
 public:
  Inbound(AgentSession& session, MemoryFs& fs, HostLink& host, WireBehaviour& behaviour)
      : session_(session), fs_(fs), host_(host), behaviour_(behaviour) {}

  // The answer to one request of the adapter.
  Json answer(const RpcMessage& request);

 private:
  using Served = Outcome<Json, std::string>;  // a result, or why not

  Served read_text_file(const Json& params);
  Served write_text_file(const Json& params);
  Served create_terminal(const Json& params);
  Served terminal_output(const Json& params);
  Served wait_for_exit(const Json& params);
  Served kill_terminal(const Json& params);
  Served release_terminal(const Json& params);
  Outcome<Terminal*, std::string> terminal(const Json& params);

  Json ask_permission(const RpcMessage& request);
  Json forward(const RpcMessage& request);

  AgentSession& session_;
  MemoryFs& fs_;
  HostLink& host_;
  WireBehaviour& behaviour_;
};

}  // namespace touchstone::sidecar
