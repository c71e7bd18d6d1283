#include "sidecar/wire/shared_types.h"

namespace touchstone::sidecar::wire {
namespace {

const Type kState = words({"creating", "ready", "disposing", "disposed", "failed"});
const Type kLifecycle = record({{"state", &kState}});
const Type kChannel = words({"stdout", "stderr"});
const Type kOutput = record({{"process_id", &kText}, {"channel", &kChannel}, {"chunk", &kBytes}});
const Type kExited = record({{"process_id", &kText}, {"exit_code", &kI32}});
const Type kStructured = record({{"name", &kText}, {"detail", &kTextMap}});
const Type kEvents = choice("type", {{"vm_lifecycle", 1, &kLifecycle},
                                     {"process_output", 2, &kOutput},
                                     {"process_exited", 3, &kExited},
                                     {"structured", 4, &kStructured}});

const Type kTool = record(
    {{"invocation_id", &kText}, {"tool_key", &kText}, {"input", &kJson}, {"timeout_ms", &kU64}});
const Type kPermission =
    record({{"session_id", &kText}, {"permission_id", &kText}, {"params", &kJson}});
const Type kForward = record({{"session_id", &kText}, {"request", &kJson}});
const Type kBridge =
    record({{"call_id", &kText}, {"mount_id", &kText}, {"operation", &kText}, {"args", &kJson}});
const Type kQuestions = choice("type", {{"tool_invocation", 1, &kTool},
                                        {"permission_request", 2, &kPermission},
                                        {"acp_request", 3, &kForward},
                                        {"js_bridge_call", 4, &kBridge}});

const Type kToolResult = record(
    {{"invocation_id", &kText}, {"result", &kMaybeJson, "null"}, {"error", &kMaybeText, "null"}});
const Type kPermissionResult = record(
    {{"permission_id", &kText}, {"reply", &kMaybeText, "null"}, {"error", &kMaybeText, "null"}});
const Type kForwardResult =
    record({{"response", &kMaybeJson, "null"}, {"error", &kMaybeText, "null"}});
const Type kBridgeResult =
    record({{"call_id", &kText}, {"result", &kMaybeJson, "null"}, {"error", &kMaybeText, "null"}});
const Type kAnswers = choice("type", {{"tool_invocation_result", 1, &kToolResult},
                                      {"permission_request_result", 2, &kPermissionResult},
                                      {"acp_request_result", 3, &kForwardResult},
                                      {"js_bridge_result", 4, &kBridgeResult}});

const Type kSchema = record({{"name", &kText}, {"version", &kU16}});
const Type kConnection = record({{"connection_id", &kText}});
const Type kSession = record({{"connection_id", &kText}, {"session_id", &kText}});
const Type kVm = record({{"connection_id", &kText}, {"session_id", &kText}, {"vm_id", &kText}});
const Type kOwnership =
    choice("scope", {{"connection", 1, &kConnection}, {"session", 2, &kSession}, {"vm", 3, &kVm}});

Type numbered(const Type& payload) {
  return record({{"schema", &kSchema},
                 {"request_id", &kI64},
                 {"ownership", &kOwnership},
                 {"payload", &payload}});
}

}  // namespace

const Type& event_payload() { return kEvents; }
const Type& sidecar_request_payload() { return kQuestions; }
const Type& sidecar_response_payload() { return kAnswers; }

const Type& frame_type() {
  static const Type kRequest = numbered(request_payload());
  static const Type kResponse = numbered(response_payload());
  static const Type kEvent =
      record({{"schema", &kSchema}, {"ownership", &kOwnership}, {"payload", &event_payload()}});
  static const Type kQuestion = numbered(sidecar_request_payload());
  static const Type kAnswer = numbered(sidecar_response_payload());
  static const Type kFrame = choice("frame_type", {{"request", 1, &kRequest},
                                                   {"response", 2, &kResponse},
                                                   {"event", 3, &kEvent},
                                                   {"sidecar_request", 4, &kQuestion},
                                                   {"sidecar_response", 5, &kAnswer}});
  return kFrame;
}

}  // namespace touchstone::sidecar::wire
