// The protocol's frames as values: what a request is, and how answers, events and questions look.
//
// decode_frame() refuses, as the contract wants, everything that ends the connection: another
// schema, an id of the wrong sign, an empty owner, a payload in the wrong scope or of an unknown
// shape. The makers give canonical documents (wire/forms.h), which encode_frame() puts into either
// codec. Pure functions; thread-safe.
#pragma once

#include <nlohmann/json.hpp>
#include <string>
#include <string_view>
#include <variant>

#include "sidecar/frame_codec.h"
#include "sidecar/wire_behaviour.h"

namespace touchstone::sidecar {

using Json = nlohmann::json;

enum class Scope { kConnection, kSession, kVm };

// Who a frame belongs to; ids below the scope are empty.
struct Ownership {
  Scope scope = Scope::kConnection;
  std::string connection_id;
  std::string session_id;
  std::string vm_id;

  friend bool operator==(const Ownership&, const Ownership&) = default;
};

struct Request {
  std::int64_t id = 0;
  Ownership ownership;
  std::string type;
  Json payload;               // every member that the type knows is present, null when absent
  bool is_too_large = false;  // its canonical JSON form passes the frame limit
};

// A host's answer to a question of ours.
struct HostAnswer {
  std::int64_t id = 0;
  Ownership ownership;
  Json payload;
};

using HostFrame = std::variant<Request, HostAnswer>;

// Why a request was turned down while the connection lives on.
struct Rejection {
  std::string code;
  std::string message;
};

inline Rejection invalid_state(std::string message) {
  return {"invalid_state", std::move(message)};
}

Outcome<HostFrame, FatalError> decode_frame(std::string_view payload, PayloadCodec codec,
                                            WireBehaviour& behaviour);
std::string encode_frame(const Json& frame, PayloadCodec codec);

Json response_frame(std::int64_t request_id, const Ownership& ownership, Json payload);
Json event_frame(const Ownership& ownership, Json payload);
Json question_frame(std::int64_t request_id, const Ownership& ownership, Json payload);
Json rejected(const Rejection& rejection);

}  // namespace touchstone::sidecar
