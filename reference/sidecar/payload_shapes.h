// The shapes of request payloads: which members a type has, of which kind, and in which scope the
// type may be sent.
//
// Plain constant data and one pure check; thread-safe. Members that no shape names are ignored.
#pragma once

#include <nlohmann/json.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "sidecar/frame_codec.h"
#include "sidecar/protocol.h"

namespace touchstone::sidecar {

enum class MemberKind { kText, kU32, kU64, kBool, kMap, kList, kAny };
enum class Presence { kRequired, kOptional };

struct MemberShape {
  std::string_view name;
  MemberKind kind;
  Presence presence;
  std::vector<std::string_view> words = {};  // the only texts allowed, any if empty
};

struct PayloadShape {
  std::string_view type;
  Scope scope;
  std::vector<MemberShape> members;
};

// Null for a type that the protocol does not have.
const PayloadShape* find_shape(std::string_view type);

// The payload with exactly the shape's members (absent ones null) and its type, or why not.
Outcome<Json, FatalError> canonical_payload(const PayloadShape& shape, const Json& payload);

}  // namespace touchstone::sidecar
