#include "sidecar/acp/json_rpc.h"

namespace touchstone::sidecar {
namespace {

constexpr int kParseError = -32700;
constexpr int kInvalidRequest = -32600;

bool is_id(const Json& value) {
  return value.is_string() || value.is_null() || value.is_number_integer();
}

bool is_error(const Json& value) {
  return value.is_object() && value.contains("code") && value["code"].is_number_integer() &&
         value.contains("message") && value["message"].is_string();
}

// Why a JSON value is no message, or nothing.
const char* flaw(const Json& value, WireBehaviour& behaviour) {
  if (!value.is_object()) return "a message must be an object";
  const bool versioned = value.contains("jsonrpc") && value["jsonrpc"] == "2.0";
  if (!versioned && behaviour.wants_rpc_version()) return "jsonrpc must be \"2.0\"";
  if (value.contains("id") && !is_id(value["id"])) return "an id must be a string or an integer";
  if (value.contains("method")) {
    if (!value["method"].is_string()) return "a method must be a string";
    const bool good =
        !value.contains("params") || value["params"].is_object() || value["params"].is_array();
    return good ? nullptr : "params must be an object or an array";
  }
  if (!value.contains("id")) return "a message needs a method or an id";
  const bool result = value.contains("result");
  const bool error = value.contains("error") && behaviour.counts_error(value["error"]);
  if (result == error) return "a response has exactly one of result and error";
  return error && !is_error(value["error"]) ? "an error has a code and a message" : nullptr;
}

}  // namespace

Outcome<RpcMessage, RpcRefusal> parse_rpc(std::string_view line, WireBehaviour& behaviour) {
  Json value = Json::parse(line, nullptr, /*allow_exceptions=*/false);
  if (value.is_discarded()) {
    return RpcRefusal{rpc_error(nullptr, behaviour.parse_error_code(kParseError), "Parse error")};
  }
  if (const char* why = flaw(value, behaviour)) {
    const bool has_id = value.is_object() && value.contains("id") && is_id(value["id"]);
    return RpcRefusal{rpc_error(has_id ? value["id"] : Json(nullptr), kInvalidRequest,
                                std::string("Invalid request: ") + why)};
  }
  RpcMessage message;
  if (value.contains("method")) {
    message.method = value["method"].get<std::string>();
    message.kind =
        value.contains("id") ? RpcMessage::Kind::kRequest : RpcMessage::Kind::kNotification;
  } else {
    message.kind = RpcMessage::Kind::kResponse;
  }
  if (value.contains("id")) message.id = value["id"];
  message.whole = std::move(value);
  return message;
}

Json rpc_request(const Json& id, const std::string& method, Json params) {
  return {{"jsonrpc", "2.0"}, {"id", id}, {"method", method}, {"params", std::move(params)}};
}

Json rpc_notification(const std::string& method, Json params) {
  return {{"jsonrpc", "2.0"}, {"method", method}, {"params", std::move(params)}};
}

Json rpc_result(const Json& id, Json result) {
  return {{"jsonrpc", "2.0"}, {"id", id}, {"result", std::move(result)}};
}

Json rpc_error(const Json& id, int code, const std::string& message, Json data) {
  Json error = {{"code", code}, {"message", message}};
  if (!data.is_null()) error["data"] = std::move(data);
  return {{"jsonrpc", "2.0"}, {"id", id}, {"error", std::move(error)}};
}

std::string id_text(const Json& id) { return id.is_string() ? id.get<std::string>() : id.dump(); }

Json record_of(const Json& params) { return params.is_object() ? params : Json::object(); }

}  // namespace touchstone::sidecar
