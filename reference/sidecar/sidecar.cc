#include "sidecar/sidecar.h"

#include "sidecar/guest_operations.h"
#include "sidecar/root_entries.h"

namespace touchstone::sidecar {
namespace {

constexpr std::uint64_t kBridgeVersion = 1;
constexpr std::string_view kSidecarId = "touchstone-agent-sidecar";

bool is_host_callback(const std::string& type) {
  return type == "host_filesystem_call" || type == "permission_request" ||
         type == "persistence_load" || type == "persistence_flush";
}

std::vector<Json> lifecycle(const Ownership& vm, std::initializer_list<const char*> states,
                            WireBehaviour& behaviour) {
  std::vector<Json> events;
  for (const char* state : states) {
    if (!behaviour.announces(state)) continue;
    events.push_back(event_frame(vm, {{"type", "vm_lifecycle"}, {"state", state}}));
  }
  return events;
}

}  // namespace

void Sidecar::handle(const Request& request) {
  AnswerOrRejection outcome =
      request.is_too_large && behaviour_.refuses_too_large()
          ? AnswerOrRejection(
                Rejection{behaviour_.code_of_too_large(), "the request as JSON is over the limit"})
      : behaviour_.refuses(request) != nullptr
          ? AnswerOrRejection(Rejection{behaviour_.refuses(request), "not now"})
          : serve(request);
  const Answer answer =
      outcome.ok() ? outcome.value() : Answer{rejected(outcome.error()), request.ownership};
  const std::int64_t id = behaviour_.echoed_id(request.id);
  Json response = response_frame(id, answer.ownership, answer.payload);
  if (!behaviour_.fits_frame(encode_frame(response, PayloadCodec::kJson).size())) {
    // The contract is silent on answers that do not fit; the connection survives them here.
    const Rejection too_large{"frame_too_large", "the answer does not fit into one frame"};
    response = response_frame(id, request.ownership, rejected(too_large));
  }
  const bool first = behaviour_.answers_before_events();
  if (first) host_.write(response);
  for (const Json& event : answer.events) host_.write(event);
  if (!first) host_.write(response);
}

Sidecar::AnswerOrRejection Sidecar::serve(const Request& request) {
  if (request.type == "authenticate") return authenticate(request);
  if (is_host_callback(request.type) && behaviour_.rejects_callbacks()) {
    return Rejection{"unsupported_direction", request.type + " is sent by the sidecar only"};
  }
  if (request.type == "open_session") return open_session(request);
  Outcome<Done, Rejection> owned = check_session(request);
  if (!owned.ok()) return owned.error();
  if (request.type == "create_vm") return create_vm(request);
  return serve_vm(request);
}

Sidecar::AnswerOrRejection Sidecar::authenticate(const Request& request) {
  const Json& version = request.payload["bridge_version"];
  if (version != kBridgeVersion && behaviour_.checks_bridge_version()) {
    return Rejection{"bridge_version_mismatch",
                     "this sidecar speaks bridge version 1, the client " + version.dump()};
  }
  last_connection_ = behaviour_.next_connection(last_connection_);
  const std::string id = behaviour_.connection_name("conn-" + std::to_string(last_connection_),
                                                    request.ownership.connection_id);
  connections_.insert(id);
  return Answer{{{"type", "authenticated"},
                 {"sidecar_id", kSidecarId},
                 {"connection_id", id},
                 {"max_frame_bytes", kMaxFrameBytes}},
                {Scope::kConnection, id, {}, {}}};
}

Sidecar::AnswerOrRejection Sidecar::open_session(const Request& request) {
  const std::string& connection = request.ownership.connection_id;
  if (!connections_.contains(connection) && behaviour_.checks_connection(request.type)) {
    return invalid_state("connection " + connection + " has not authenticated");
  }
  const std::string id = "session-" + std::to_string(++sessions_opened_);
  sessions_[id] = connection;
  return Answer{
      {{"type", "session_opened"}, {"session_id", id}, {"owner_connection_id", connection}},
      request.ownership};
}

Outcome<Done, Rejection> Sidecar::check_session(const Request& request) const {
  const Ownership& owner = request.ownership;
  const auto found = sessions_.find(owner.session_id);
  if (found == sessions_.end()) return invalid_state("unknown session " + owner.session_id);
  if (found->second != owner.connection_id && behaviour_.checks_connection(request.type)) {
    return invalid_state("session " + owner.session_id + " belongs to another connection");
  }
  return Done{};
}

Sidecar::AnswerOrRejection Sidecar::create_vm(const Request& request) {
  auto fs = std::make_shared<MemoryFs>(now_ms_);
  if (behaviour_.shares_first_root() && !machines_.empty()) fs = machines_.begin()->second.fs;
  Outcome<Done, Rejection> prepared =
      prepare_root(request.payload["root_filesystem"], *fs, behaviour_);
  if (!prepared.ok()) return prepared.error();
  apply_policy(request.payload["permissions"], *fs);

  const std::string id = "vm-" + std::to_string(++vms_created_);
  Ownership vm = request.ownership;
  vm.scope = Scope::kVm;
  vm.vm_id = id;
  machines_.emplace(id, Machine{vm, std::move(fs), {}, {}});
  return Answer{{{"type", "vm_created"}, {"vm_id", id}},
                request.ownership,
                lifecycle(vm, {"creating", "ready"}, behaviour_)};
}

Sidecar::AnswerOrRejection Sidecar::serve_vm(const Request& request) {
  const std::string& id = request.ownership.vm_id;
  const auto found = machines_.find(id);
  if (found == machines_.end()) return invalid_state("unknown VM " + id);
  const bool owned = found->second.owner.session_id == request.ownership.session_id;
  if (!owned && behaviour_.checks_session_of_machine()) {
    return invalid_state("VM " + id + " belongs to another session");
  }
  if (request.type == "dispose_vm") return dispose_vm(request);
  return serve_machine(request, found->second);
}

Sidecar::AnswerOrRejection Sidecar::serve_machine(const Request& request, Machine& machine) {
  MemoryFs& fs = *machine.fs;
  if (request.type == "guest_filesystem_call") {
    Outcome<Json, Rejection> result = call_guest_filesystem(request.payload, fs, behaviour_);
    if (!result.ok()) return result.error();
    return Answer{std::move(result.value()), request.ownership};
  }
  if (request.type == "configure_vm") return Answer{configured(request.payload), request.ownership};
  if (request.type == "bootstrap_root_filesystem") {
    Outcome<std::size_t, Rejection> planted =
        plant_entries(request.payload["entries"], fs, behaviour_);
    if (!planted.ok()) return planted.error();
    return Answer{{{"type", "root_filesystem_bootstrapped"}, {"entry_count", planted.value()}},
                  request.ownership};
  }
  if (request.type == "snapshot_root_filesystem") {
    return Answer{
        {{"type", "root_filesystem_snapshot"}, {"entries", snapshot_entries(fs, behaviour_)}},
        request.ownership};
  }
  if (request.type == "register_toolkit") {
    return Answer{{{"type", "toolkit_registered"},
                   {"toolkit", request.payload["name"]},
                   {"command_count", request.payload["tools"].size()},
                   {"prompt_markdown", "# " + request.payload["name"].get<std::string>()}},
                  request.ownership};
  }
  if (request.type.find("session") != std::string::npos) return serve_agent(request, machine);
  Outcome<Json, Rejection> served = Layers::serves(request.type)
                                        ? machine.layers.serve(request)
                                        : machine.processes.serve(request, fs);
  if (!served.ok()) return served.error();
  return Answer{std::move(served.value()), request.ownership};
}

Sidecar::AnswerOrRejection Sidecar::serve_agent(const Request& request, Machine& machine) {
  SessionService::Result served =
      request.type == "create_session"      ? agents_.create(request, *machine.fs)
      : request.type == "session_request"   ? agents_.ask(request, *machine.fs)
      : request.type == "get_session_state" ? agents_.state(request)
                                            : agents_.close(request);
  if (!served.ok()) return served.error();
  return Answer{std::move(served.value().payload), request.ownership,
                std::move(served.value().events)};
}

Sidecar::AnswerOrRejection Sidecar::dispose_vm(const Request& request) {
  const std::string id = request.ownership.vm_id;
  agents_.end_machine(id);
  if (behaviour_.forgets_disposed_machines()) machines_.erase(id);
  return Answer{{{"type", "vm_disposed"}, {"vm_id", id}},
                request.ownership,
                lifecycle(request.ownership, {"disposing", "disposed"}, behaviour_)};
}

// Mounts and software are counted and otherwise ignored.
Json Sidecar::configured(const Json& payload) {
  return {{"type", "vm_configured"},
          {"applied_mounts", payload["mounts"].size()},
          {"applied_software", payload["software"].size()}};
}

void Sidecar::add_to(std::vector<pollfd>& polled) const {
  agents_.add_to(polled);
  for (const auto& [id, machine] : machines_) machine.processes.add_to(polled);
}

void Sidecar::listen() {
  std::map<std::string, MemoryFs*> roots;
  for (auto& [id, machine] : machines_) roots[id] = machine.fs.get();
  agents_.listen(roots);
  for (auto& [id, machine] : machines_) {
    for (Json& news : machine.processes.news()) {
      host_.write(event_frame(machine.owner, std::move(news)));
    }
  }
}

}  // namespace touchstone::sidecar
