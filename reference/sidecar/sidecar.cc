#include "sidecar/sidecar.h"

#include "sidecar/guest_operations.h"
#include "sidecar/root_entries.h"

namespace touchstone::sidecar {
namespace {

constexpr std::uint64_t kBridgeVersion = 1;
constexpr std::string_view kSidecarId = "touchstone-agent-sidecar";

Rejection invalid_state(std::string message) { return {"invalid_state", std::move(message)}; }

bool is_host_callback(const std::string& type) {
  return type == "host_filesystem_call" || type == "permission_request" ||
         type == "persistence_load" || type == "persistence_flush";
}

std::size_t count_of(const Json& list) { return list.is_array() ? list.size() : 0; }

}  // namespace

std::vector<std::string> Sidecar::handle(const Request& request) {
  AnswerOrRejection outcome =
      request.is_too_large
          ? AnswerOrRejection(Rejection{"frame_too_large", "the request as JSON is over the limit"})
          : serve(request);
  if (!outcome.ok()) {
    return {response_text(request.id, request.ownership, rejected(outcome.error()))};
  }

  const Answer& answer = outcome.value();
  std::vector<std::string> texts;
  for (const std::string& state : answer.lifecycle) {
    const Json payload = {{"type", "vm_lifecycle"}, {"state", state}};
    texts.push_back(event_text(answer.lifecycle_ownership, payload));
  }
  std::string response = response_text(request.id, answer.ownership, answer.payload);
  if (response.size() > kMaxFrameBytes) {
    // The contract is silent on answers that do not fit; the connection survives them here.
    const Rejection too_large{"frame_too_large", "the answer does not fit into one frame"};
    response = response_text(request.id, request.ownership, rejected(too_large));
  }
  const bool first = behaviour_.answers_before_events();
  texts.insert(first ? texts.begin() : texts.end(), std::move(response));
  return texts;
}

Sidecar::AnswerOrRejection Sidecar::serve(const Request& request) {
  if (request.type == "authenticate") return authenticate(request);
  if (is_host_callback(request.type)) {
    return Rejection{"unsupported_direction", request.type + " is sent by the sidecar only"};
  }
  if (request.type == "open_session") return open_session(request);
  Outcome<Session*, Rejection> session = find_session(request.ownership);
  if (!session.ok()) return session.error();
  if (request.type == "create_vm") return create_vm(request, *session.value());
  return serve_vm(request, *session.value());
}

Sidecar::AnswerOrRejection Sidecar::authenticate(const Request& request) {
  if (request.payload["bridge_version"] != kBridgeVersion) {
    return Rejection{"bridge_version_mismatch",
                     "this sidecar speaks bridge version 1, the client " +
                         request.payload["bridge_version"].dump()};
  }
  const std::string id = "conn-" + std::to_string(++connections_);
  return Answer{{{"type", "authenticated"},
                 {"sidecar_id", kSidecarId},
                 {"connection_id", id},
                 {"max_frame_bytes", kMaxFrameBytes}},
                {Scope::kConnection, id, {}, {}}};
}

Sidecar::AnswerOrRejection Sidecar::open_session(const Request& request) {
  const std::string& connection = request.ownership.connection_id;
  bool is_known = false;
  for (int i = 1; i <= connections_; ++i) is_known |= connection == "conn-" + std::to_string(i);
  if (!is_known) return invalid_state("unknown connection " + connection);

  const std::string id = "session-" + std::to_string(++sessions_opened_);
  sessions_[id].connection_id = connection;
  return Answer{
      {{"type", "session_opened"}, {"session_id", id}, {"owner_connection_id", connection}},
      request.ownership};
}

Outcome<Sidecar::Session*, Rejection> Sidecar::find_session(const Ownership& ownership) {
  const auto found = sessions_.find(ownership.session_id);
  if (found == sessions_.end()) return invalid_state("unknown session " + ownership.session_id);
  if (found->second.connection_id != ownership.connection_id) {
    return invalid_state("session " + ownership.session_id + " belongs to another connection");
  }
  return &found->second;
}

Sidecar::AnswerOrRejection Sidecar::create_vm(const Request& request, Session& session) {
  auto fs = std::make_unique<MemoryFs>(now_ms_);
  Outcome<Done, Rejection> prepared = prepare_root(request.payload["root_filesystem"], *fs);
  if (!prepared.ok()) return prepared.error();

  const std::string id = "vm-" + std::to_string(++vms_created_);
  session.vms[id] = std::move(fs);
  Ownership vm = request.ownership;
  vm.scope = Scope::kVm;
  vm.vm_id = id;
  return Answer{
      {{"type", "vm_created"}, {"vm_id", id}}, request.ownership, {"creating", "ready"}, vm};
}

Sidecar::AnswerOrRejection Sidecar::serve_vm(const Request& request, Session& session) {
  const std::string& id = request.ownership.vm_id;
  const auto found = session.vms.find(id);
  if (found == session.vms.end()) return invalid_state("unknown VM " + id);
  MemoryFs& fs = *found->second;

  if (request.type == "guest_filesystem_call") {
    Outcome<Json, Rejection> result = call_guest_filesystem(request.payload, fs, behaviour_);
    if (!result.ok()) return result.error();
    return Answer{std::move(result.value()), request.ownership};
  }
  if (request.type == "configure_vm") return configure_vm(request);
  if (request.type == "bootstrap_root_filesystem") {
    Outcome<std::size_t, Rejection> planted = plant_entries(request.payload["entries"], fs);
    if (!planted.ok()) return planted.error();
    return Answer{{{"type", "root_filesystem_bootstrapped"}, {"entry_count", planted.value()}},
                  request.ownership};
  }
  if (request.type == "snapshot_root_filesystem") {
    return Answer{{{"type", "root_filesystem_snapshot"}, {"entries", snapshot_entries(fs)}},
                  request.ownership};
  }
  if (request.type == "dispose_vm") {
    session.vms.erase(found);
    return Answer{{{"type", "vm_disposed"}, {"vm_id", id}},
                  request.ownership,
                  {"disposing", "disposed"},
                  request.ownership};
  }
  return Rejection{"unsupported", "this reference does not serve " + request.type};
}

// Mounts and software are counted and otherwise ignored: nothing here runs guests.
Sidecar::AnswerOrRejection Sidecar::configure_vm(const Request& request) const {
  return Answer{{{"type", "vm_configured"},
                 {"applied_mounts", count_of(request.payload["mounts"])},
                 {"applied_software", count_of(request.payload["software"])}},
                request.ownership};
}

}  // namespace touchstone::sidecar
