// The lines between a sidecar and an adapter: JSON-RPC 2.0, one object a line.
//
// Pure functions; thread-safe. A line that is none is answered, and that answer is part of the
// result.
#pragma once

#include <nlohmann/json.hpp>
#include <string>
#include <string_view>

#include "sidecar/outcome.h"
#include "sidecar/wire_behaviour.h"

namespace touchstone::sidecar {

using Json = nlohmann::json;

struct RpcMessage {
  enum class Kind { kRequest, kNotification, kResponse };
  Kind kind = Kind::kNotification;
  Json id;
  std::string method;
  Json whole;  // as it came
};

// What is written back about a line that is no message.
struct RpcRefusal {
  Json answer;
};

Outcome<RpcMessage, RpcRefusal> parse_rpc(std::string_view line, WireBehaviour& behaviour);

Json rpc_request(const Json& id, const std::string& method, Json params);
Json rpc_notification(const std::string& method, Json params);
Json rpc_result(const Json& id, Json result);
Json rpc_error(const Json& id, int code, const std::string& message, Json data = nullptr);

// The text of an id: "7" of 7, "seven" of "seven".
std::string id_text(const Json& id);
// The object that params are; an empty one when they are none.
Json record_of(const Json& params);

}  // namespace touchstone::sidecar
