#include "sidecar/protocol.h"

#include "sidecar/payload_shapes.h"

namespace touchstone::sidecar {
namespace {

constexpr std::string_view kSchemaName = "agent-os-sidecar";
constexpr int kSchemaVersion = 1;
constexpr int kMaxDepth = 127;  // writing a document recurses, so reading it is bounded

Json schema() { return {{"name", kSchemaName}, {"version", kSchemaVersion}}; }

std::string_view scope_name(Scope scope) {
  switch (scope) {
    case Scope::kConnection:
      return "connection";
    case Scope::kSession:
      return "session";
    case Scope::kVm:
      break;
  }
  return "vm";
}

Json ownership_json(const Ownership& ownership) {
  Json json = {{"scope", scope_name(ownership.scope)}, {"connection_id", ownership.connection_id}};
  if (ownership.scope != Scope::kConnection) json["session_id"] = ownership.session_id;
  if (ownership.scope == Scope::kVm) json["vm_id"] = ownership.vm_id;
  return json;
}

std::string text_member(const Json& object, const char* name) {
  if (!object.is_object()) return {};
  const auto found = object.find(name);
  return found != object.end() && found->is_string() ? found->get<std::string>() : std::string();
}

Outcome<Done, FatalError> check_schema(const Json& frame) {
  const auto found = frame.find("schema");
  if (found == frame.end() || !found->is_object()) return FatalError{"missing member `schema`"};
  const auto version = found->find("version");
  if (version == found->end() || !version->is_number_unsigned()) {
    return FatalError{"missing member `version` in schema"};
  }
  const std::string name = text_member(*found, "name");
  if (name == kSchemaName && version->get<std::uint64_t>() == kSchemaVersion) return Done{};
  return FatalError{"unsupported protocol schema " + name + "@" + version->dump() +
                    "; expected agent-os-sidecar@1"};
}

Outcome<std::int64_t, FatalError> parse_id(const Json& frame) {
  const auto found = frame.find("request_id");
  if (found == frame.end() || !found->is_number_integer()) {
    return FatalError{"member `request_id` is no 64-bit integer"};
  }
  if (found->is_number_unsigned() &&
      found->get<std::uint64_t>() > static_cast<std::uint64_t>(INT64_MAX)) {
    return FatalError{"member `request_id` is no 64-bit integer"};
  }
  const auto id = found->get<std::int64_t>();
  if (id == 0) return FatalError{"protocol request identifiers must be non-zero"};
  if (id < 0) return FatalError{"protocol request id " + found->dump() + " must be positive"};
  return id;
}

Outcome<Ownership, FatalError> parse_ownership(const Json& frame) {
  const auto found = frame.find("ownership");
  if (found == frame.end()) return FatalError{"missing member `ownership`"};
  const std::string scope = text_member(*found, "scope");
  Ownership ownership;
  if (scope == "session") {
    ownership.scope = Scope::kSession;
  } else if (scope == "vm") {
    ownership.scope = Scope::kVm;
  } else if (scope != "connection") {
    return FatalError{"member `scope` of ownership is none of connection, session, vm"};
  }

  const auto fill = [&](const char* name, std::string& id) { id = text_member(*found, name); };
  fill("connection_id", ownership.connection_id);
  if (ownership.connection_id.empty()) return FatalError{"connection_id must not be empty"};
  if (ownership.scope == Scope::kConnection) return ownership;
  fill("session_id", ownership.session_id);
  if (ownership.session_id.empty()) return FatalError{"session_id must not be empty"};
  if (ownership.scope == Scope::kSession) return ownership;
  fill("vm_id", ownership.vm_id);
  if (ownership.vm_id.empty()) return FatalError{"vm_id must not be empty"};
  return ownership;
}

Outcome<Done, FatalError> check_frame_type(const Json& frame) {
  const std::string type = text_member(frame, "frame_type");
  if (type == "request") return Done{};
  if (type == "sidecar_response") {
    // Answers are awaited by id; this sidecar asks nothing yet, so none is expected.
    return FatalError{"unmatched sidecar response"};
  }
  if (type == "response" || type == "event" || type == "sidecar_request") {
    return FatalError{"a host must not send a frame of type " + type};
  }
  return FatalError{"unknown frame type"};
}

}  // namespace

Outcome<Request, FatalError> parse_request(std::string_view payload) {
  bool is_too_deep = false;
  const auto watch_depth = [&](int depth, Json::parse_event_t, Json&) {
    is_too_deep |= depth > kMaxDepth;
    return true;
  };
  const Json frame = Json::parse(payload, watch_depth, /*allow_exceptions=*/false);
  if (is_too_deep) return FatalError{"a protocol frame is nested too deeply"};
  if (!frame.is_object()) return FatalError{"a protocol frame is neither JSON nor BARE"};

  Outcome<Done, FatalError> kind = check_frame_type(frame);
  if (!kind.ok()) return kind.error();
  Outcome<Done, FatalError> known = check_schema(frame);
  if (!known.ok()) return known.error();
  Outcome<std::int64_t, FatalError> id = parse_id(frame);
  if (!id.ok()) return id.error();
  Outcome<Ownership, FatalError> ownership = parse_ownership(frame);
  if (!ownership.ok()) return ownership.error();

  const auto found = frame.find("payload");
  if (found == frame.end() || !found->is_object()) return FatalError{"missing member `payload`"};
  const std::string type = text_member(*found, "type");
  const PayloadShape* shape = find_shape(type);
  if (shape == nullptr) return FatalError{"unknown payload type `" + type + "`"};
  Outcome<Json, FatalError> canonical = canonical_payload(*shape, *found);
  if (!canonical.ok()) return canonical.error();
  if (shape->scope != ownership.value().scope) {
    return FatalError{"protocol frame requires " + std::string(scope_name(shape->scope)) +
                      " ownership but carried " + std::string(scope_name(ownership.value().scope))};
  }
  if (type == "authenticate" && canonical.value()["auth_token"] == "") {
    return FatalError{"authenticate requests require a non-empty auth token"};
  }

  Request request{id.value(), ownership.value(), type, std::move(canonical.value())};
  const Json again = {{"frame_type", "request"},
                      {"schema", schema()},
                      {"request_id", request.id},
                      {"ownership", ownership_json(request.ownership)},
                      {"payload", request.payload}};
  request.is_too_large = again.dump().size() > kMaxFrameBytes;
  return request;
}

std::string response_text(std::int64_t request_id, const Ownership& ownership,
                          const Json& payload) {
  const Json frame = {{"frame_type", "response"},
                      {"schema", schema()},
                      {"request_id", request_id},
                      {"ownership", ownership_json(ownership)},
                      {"payload", payload}};
  return frame.dump();
}

std::string event_text(const Ownership& ownership, const Json& payload) {
  const Json frame = {{"frame_type", "event"},
                      {"schema", schema()},
                      {"ownership", ownership_json(ownership)},
                      {"payload", payload}};
  return frame.dump();
}

Json rejected(const Rejection& rejection) {
  return {{"type", "rejected"}, {"code", rejection.code}, {"message", rejection.message}};
}

}  // namespace touchstone::sidecar
