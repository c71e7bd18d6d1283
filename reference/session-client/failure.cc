#include "session-client/failure.h"

namespace touchstone::session_client {

Json Failure::to_json() const {
  Json error = {{"code", number}, {"message", message}};
  if (!data.is_null()) error["data"] = data;
  if (!code.empty()) error["data"] = {{"code", code}};
  if (!rejection.is_null()) error["data"]["rejection"] = rejection;
  return error;
}

Failure bad_params(const std::string& message) {
  return {-32602, "INVALID_PARAMS", message, nullptr};
}

Failure session_not_found(const std::string& id) {
  return {-32000, "session_not_found", "session not found: " + id, nullptr};
}

Failure sidecar_failure(const std::string& message) {
  return {-32000, "sidecar", "sidecar error: " + message, nullptr};
}

Failure transport_failure(const std::string& message) {
  return {-32000, "transport", "transport error: " + message, nullptr};
}

Failure kernel_failure(const Json& rejected) {
  const std::string code = rejected.value("code", "");
  const std::string message = rejected.value("message", "");
  return {-32000,
          "kernel",
          "kernel error [" + code + "]: " + message,
          {{"code", code}, {"message", message}}};
}

std::string batch_text(const Failure& failure) {
  if (failure.rejection.is_null()) return failure.message;
  const std::string code = failure.rejection.value("code", "");
  const std::string message = failure.rejection.value("message", "");
  return message.rfind(code + ":", 0) == 0 ? message : code + ": " + message;
}

std::string text_of(const Json& params, const char* name) {
  const Json& value = member(params, name);
  if (!value.is_string()) throw bad_params(std::string(name) + " must be a text");
  return value.get<std::string>();
}

const Json& member(const Json& object, const char* name) {
  static const Json kNothing;
  const auto found = object.is_object() ? object.find(name) : object.end();
  return found == object.end() ? kNothing : *found;
}

}  // namespace touchstone::session_client
