#include "sidecar/protocol.h"

#include <algorithm>
#include <array>

#include "sidecar/wire/forms.h"

namespace touchstone::sidecar {
namespace {

constexpr std::string_view kSchemaName = "agent-os-sidecar";
constexpr int kSchemaVersion = 1;

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

Scope scope_of(std::string_view request) {
  constexpr std::array kOfConnection = {"authenticate", "open_session"};
  constexpr std::array kOfSession = {"create_vm", "persistence_load", "persistence_flush"};
  const auto is = [&](const char* name) { return request == name; };
  if (std::any_of(kOfConnection.begin(), kOfConnection.end(), is)) return Scope::kConnection;
  if (std::any_of(kOfSession.begin(), kOfSession.end(), is)) return Scope::kSession;
  return Scope::kVm;
}

Outcome<Done, FatalError> check_schema(const Json& frame, WireBehaviour& behaviour) {
  const Json& given = frame["schema"];
  const auto name = given["name"].get<std::string>();
  const int version = given["version"].get<int>();
  if (name == kSchemaName && behaviour.knows_schema_version(version)) return Done{};
  return FatalError{"unsupported protocol schema " + name + "@" + std::to_string(version) +
                    "; expected agent-os-sidecar@1"};
}

Outcome<Done, FatalError> check_id(std::int64_t id, bool positive, WireBehaviour& behaviour) {
  if (id == 0 && behaviour.refuses_id_zero()) {
    return FatalError{"protocol request identifiers must be non-zero"};
  }
  if (id == 0 || (id > 0) == positive) return Done{};
  if (behaviour.takes_id_of_wrong_sign(id)) return Done{};
  return FatalError{"protocol request id " + std::to_string(id) + " must be " +
                    (positive ? "positive" : "negative")};
}

Outcome<Ownership, FatalError> read_ownership(const Json& given, WireBehaviour& behaviour) {
  const auto& scope = given["scope"].get_ref<const std::string&>();
  Ownership ownership;
  ownership.scope = scope == "session" ? Scope::kSession
                    : scope == "vm"    ? Scope::kVm
                                       : Scope::kConnection;
  for (const auto& [name, id] :
       {std::pair{"connection_id", &ownership.connection_id},
        std::pair{"session_id", &ownership.session_id}, std::pair{"vm_id", &ownership.vm_id}}) {
    if (!given.contains(name)) continue;
    *id = given[name].get<std::string>();
    if (id->empty() && behaviour.refuses_empty_id(name)) {
      return FatalError{std::string(name) + " must not be empty"};
    }
  }
  return ownership;
}

Outcome<Done, FatalError> check_scope(Scope wanted, const Ownership& ownership,
                                      std::string_view type, WireBehaviour& behaviour) {
  if (wanted == ownership.scope || behaviour.takes_other_scope(type)) return Done{};
  return FatalError{"protocol frame requires " + std::string(scope_name(wanted)) +
                    " ownership but carried " + std::string(scope_name(ownership.scope))};
}

}  // namespace

Outcome<HostFrame, FatalError> decode_frame(std::string_view payload, PayloadCodec codec,
                                            WireBehaviour& behaviour) {
  const wire::Type& type = wire::frame_type();
  Outcome<Json, FatalError> decoded = codec == PayloadCodec::kJson
                                          ? wire::from_json_text(type, payload)
                                          : wire::from_bare(type, payload);
  if (!decoded.ok()) return decoded.error();
  Json& frame = decoded.value();
  if (codec == PayloadCodec::kJson && !behaviour.ignores_unknown_members() &&
      Json::parse(payload).size() != frame.size()) {
    return FatalError{"unknown members"};
  }

  const auto kind = frame["frame_type"].get<std::string>();
  const bool is_request = kind == "request";
  if (!is_request && kind != "sidecar_response") {
    return FatalError{"expected request or sidecar_response frame on stdin, received " + kind};
  }
  Outcome<Done, FatalError> known = check_schema(frame, behaviour);
  if (!known.ok()) return known.error();
  const auto id = frame["request_id"].get<std::int64_t>();
  Outcome<Done, FatalError> good_id = check_id(id, is_request, behaviour);
  if (!good_id.ok()) return good_id.error();
  Outcome<Ownership, FatalError> ownership = read_ownership(frame["ownership"], behaviour);
  if (!ownership.ok()) return ownership.error();
  const auto name = frame["payload"]["type"].get<std::string>();
  const Scope scope = is_request ? scope_of(name) : Scope::kVm;
  Outcome<Done, FatalError> good_scope = check_scope(scope, ownership.value(), name, behaviour);
  if (!good_scope.ok()) return good_scope.error();

  if (!is_request) return HostFrame(HostAnswer{id, ownership.value(), frame["payload"]});
  if (name == "authenticate" && frame["payload"]["auth_token"] == "" &&
      behaviour.refuses_empty_token()) {
    return FatalError{"authenticate requests require a non-empty auth token"};
  }
  Request request{id, ownership.value(), name, frame["payload"]};
  request.is_too_large = frame.dump().size() > kMaxFrameBytes;
  return HostFrame(std::move(request));
}

std::string encode_frame(const Json& frame, PayloadCodec codec) {
  if (codec == PayloadCodec::kBare) return wire::to_bare(wire::frame_type(), frame);
  return frame.dump(-1, ' ', false, Json::error_handler_t::replace);
}

namespace {

Json frame_of(const char* kind, const Ownership& ownership, Json payload) {
  return {{"frame_type", kind},
          {"schema", schema()},
          {"ownership", ownership_json(ownership)},
          {"payload", std::move(payload)}};
}

// Fills in what the maker left out, so that both codecs write the same members.
Json completed(const Json& frame) {
  Outcome<Json, FatalError> whole = wire::canonical(wire::frame_type(), frame);
  return whole.ok() ? std::move(whole.value()) : frame;
}

}  // namespace

Json response_frame(std::int64_t request_id, const Ownership& ownership, Json payload) {
  Json frame = frame_of("response", ownership, std::move(payload));
  frame["request_id"] = request_id;
  return completed(frame);
}

Json event_frame(const Ownership& ownership, Json payload) {
  return completed(frame_of("event", ownership, std::move(payload)));
}

Json question_frame(std::int64_t request_id, const Ownership& ownership, Json payload) {
  Json frame = frame_of("sidecar_request", ownership, std::move(payload));
  frame["request_id"] = request_id;
  return completed(frame);
}

Json rejected(const Rejection& rejection) {
  return {{"type", "rejected"}, {"code", rejection.code}, {"message", rejection.message}};
}

}  // namespace touchstone::sidecar
