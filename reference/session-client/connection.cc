// Making the connection and the machine, and ending both.
#include <cstdlib>

#include "session-client/client.h"

namespace touchstone::session_client {
namespace {

constexpr std::int64_t kReadyTimeoutMs = 10'000;

Json allow_all() {
  return {{"fs", "allow"},      {"network", "allow"}, {"child_process", "allow"},
          {"process", "allow"}, {"env", "allow"},     {"tool", "allow"}};
}

Json configure_vm(const std::string& module_folder) {
  return {{"type", "configure_vm"},
          {"mounts", Json::array()},
          {"software", Json::array()},
          {"permissions", allow_all()},
          {"module_access_cwd", module_folder},
          {"instructions", Json::array()},
          {"projected_modules", Json::array()},
          {"command_permissions", Json::object()},
          {"allowed_node_builtins", Json::array()},
          {"loopback_exempt_ports", Json::array()}};
}

std::string sidecar_program() {
  const char* named = std::getenv("AGENT_OS_SIDECAR_BIN");
  return named != nullptr && *named != '\0' ? named : "agent-os-sidecar";
}

}  // namespace

Client::Client(Codec codec, Behaviour& behaviour, Fibers& fibers, Clock& clock, Tell tell)
    : behaviour_(behaviour),
      fibers_(fibers),
      clock_(clock),
      tell_(std::move(tell)),
      wire_(codec, behaviour, fibers) {}

Json Client::connect(const Json& params) {
  if (wire_.is_open()) throw transport_failure("already connected");
  const Json& folder = member(params, "module_access_cwd");
  module_folder_ = folder.is_string() ? folder.get<std::string>() : ".";
  wire_.open(sidecar_program(), {[this](const Json& frame) { take_event(frame); },
                                 [this](const Json& frame) { take_request(frame); },
                                 [this] {
                                   for (auto& [id, waiter] : ready_waiters_) waiter(false);
                                 }});
  try {
    Json scope = {{"scope", "connection"}, {"connection_id", "agent-os-client"}};
    const Json authenticated = wire_.request(scope,
                                             {{"type", "authenticate"},
                                              {"client_name", "agent-os-client"},
                                              {"auth_token", "agent-os-client"},
                                              {"bridge_version", 1}},
                                             "authenticated");
    if (!behaviour_.keeps_proposed_connection) {
      scope["connection_id"] = authenticated.at("connection_id");
    }
    const Json opened = wire_.request(scope,
                                      {{"type", "open_session"},
                                       {"placement", {{"kind", "shared"}, {"pool", nullptr}}},
                                       {"metadata", Json::object()}},
                                      "session_opened");
    scope["scope"] = "session";
    scope["session_id"] = opened.at("session_id");
    const Json created = wire_.request(scope,
                                       {{"type", "create_vm"},
                                        {"runtime", "java_script"},
                                        {"metadata", Json::object()},
                                        {"root_filesystem", Json::object()},
                                        {"permissions", allow_all()}},
                                       "vm_created");
    scope["scope"] = "vm";
    scope["vm_id"] = created.at("vm_id");

    const std::string id = created.at("vm_id").get<std::string>();
    if (!ready_machines_.contains(id) && !behaviour_.waits_for_no_machine) {
      Slot<bool> ready(fibers_);
      ready_waiters_[id] = [&](bool is_ready) { ready.put(is_ready); };
      const std::int64_t bound = kReadyTimeoutMs * (behaviour_.waits_long_for_machine ? 3 : 1);
      const Clock::Timer timer = clock_.at_in(bound, [&] { ready.put(false); });
      const bool is_ready = ready.take();
      clock_.cancel(timer);
      ready_waiters_.erase(id);
      if (!wire_.is_open()) throw transport_failure("sidecar transport disconnected");
      if (!is_ready) throw sidecar_failure("timed out waiting for the VM to become ready");
    }
    wire_.request(scope, configure_vm(module_folder_), "vm_configured");
    vm_ = scope;
  } catch (const Failure& failure) {
    if (!behaviour_.leaves_sidecar_of_failed_start) wire_.close("closed");
    if (behaviour_.hides_rejection) throw sidecar_failure("the connection could not be made");
    throw;
  }
  return Json::object();
}

Json Client::shutdown() {
  if (wire_.is_open() && !behaviour_.leaves_without_dispose) {
    try {
      wire_.request(vm_, {{"type", "dispose_vm"}, {"reason", "requested"}}, "vm_disposed");
    } catch (const Failure&) {
      // whatever became of the machine, its sidecar ends now
    }
  }
  if (!behaviour_.leaves_sidecar_running) wire_.close("closed");
  sessions_.clear();
  return Json::object();
}

void Client::take_event(const Json& frame) {
  const Json& payload = member(frame, "payload");
  const Json& type = member(payload, "type");
  if (type == "vm_lifecycle" && member(payload, "state") == "ready") {
    const std::string id = frame.at("ownership").value("vm_id", "");
    ready_machines_.insert(id);
    if (const auto waiter = ready_waiters_.find(id); waiter != ready_waiters_.end()) {
      waiter->second(true);
    }
  }
  if (type != "structured" || member(payload, "name") != "acp.session_event") return;
  const Json& detail = member(payload, "detail");
  Session* session = find_session(detail.value("session_id", ""));
  const Json notification =
      Json::parse(detail.value("notification", ""), nullptr, /*allow_exceptions=*/false);
  if (session == nullptr || !member(notification, "method").is_string()) return;
  record(*session, std::atoll(detail.value("sequence_number", "0").c_str()), notification);
}

void Client::take_request(const Json& frame) {
  const Json& type = member(member(frame, "payload"), "type");
  if (type == "permission_request") return take_permission_request(frame);
  if (type == "acp_request") return take_acp_request(frame);
}

}  // namespace touchstone::session_client
