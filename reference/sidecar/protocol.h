// The protocol's frames as values: what a request is, and how answers and events are written.
//
// parse_request() takes one JSON payload and refuses, as the contract wants, everything that ends
// the connection: another schema, an id that is not positive, an empty owner, a payload in the
// wrong scope or of an unknown shape. The writers give payload texts without a length prefix.
// Pure functions; thread-safe. A second codec (BARE) belongs beside this file and would give the
// same values.
#pragma once

#include <nlohmann/json.hpp>
#include <string>
#include <string_view>

#include "sidecar/frame_codec.h"

namespace touchstone::sidecar {

using Json = nlohmann::json;

enum class Scope { kConnection, kSession, kVm };

// Who a frame belongs to; ids below the scope are empty.
struct Ownership {
  Scope scope = Scope::kConnection;
  std::string connection_id;
  std::string session_id;
  std::string vm_id;
};

struct Request {
  std::int64_t id = 0;
  Ownership ownership;
  std::string type;
  Json payload;               // every member that the shape knows is present, null when absent
  bool is_too_large = false;  // its canonical JSON form passes the frame limit
};

// Why a request was turned down while the connection lives on.
struct Rejection {
  std::string code;
  std::string message;
};

Outcome<Request, FatalError> parse_request(std::string_view payload);

std::string response_text(std::int64_t request_id, const Ownership& ownership, const Json& payload);
std::string event_text(const Ownership& ownership, const Json& payload);
Json rejected(const Rejection& rejection);

}  // namespace touchstone::sidecar
