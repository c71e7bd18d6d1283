// Failure is what a call throws that did not happen. The driver turns it into a JSON-RPC error.
#pragma once

#include <nlohmann/json.hpp>
#include <string>

namespace touchstone::session_client {

using Json = nlohmann::json;

struct Failure {
  int number = -32000;
  std::string code;          // the text to decide by: session_not_found, kernel, transport, ...
  std::string message;       // for people
  Json rejection = nullptr;  // of a kernel failure: the code and message of the sidecar
  Json data = nullptr;       // of a port of the harness: its data as it came

  Json to_json() const;
};

Failure bad_params(const std::string& message);
Failure session_not_found(const std::string& id);
Failure sidecar_failure(const std::string& message);
Failure transport_failure(const std::string& message);
// What a `rejected` payload means.
Failure kernel_failure(const Json& rejected);

// As a batch call tells it: the code of a rejection once, then its message.
std::string batch_text(const Failure& failure);

// A text member of the params, or a bad_params failure.
std::string text_of(const Json& params, const char* name);
// The member, or null when it is not there.
const Json& member(const Json& object, const char* name);

}  // namespace touchstone::session_client
