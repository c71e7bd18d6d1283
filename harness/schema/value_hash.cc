#include "schema/value_hash.h"

#include <functional>

namespace touchstone::schema {
namespace {

std::uint64_t mix(std::uint64_t a, std::uint64_t b) {
  std::uint64_t hash = (a ^ (b + 0x9E3779B97F4A7C15U)) * 0xD6E8FEB86659FD93U;
  return hash ^ (hash >> 32);
}

}  // namespace

std::uint64_t hash_value(json::Value value) {
  const auto kind = static_cast<std::uint64_t>(value.kind());
  switch (value.kind()) {
    case json::Kind::kNull:
      return mix(kind, 0);
    case json::Kind::kBool:
      return mix(kind, value.as_bool() ? 1 : 0);
    case json::Kind::kNumber:
      // Equal numbers have one nearest double; -0.0 is 0.0 to std::hash.
      return mix(kind, std::hash<double>()(value.as_number().as_double()));
    case json::Kind::kString:
      return mix(kind, std::hash<std::string_view>()(value.as_string()));
    case json::Kind::kArray: {
      std::uint64_t hash = mix(kind, value.size());
      for (const json::Value item : value.items()) hash = mix(hash, hash_value(item));
      return hash;
    }
    case json::Kind::kObject:
      break;
  }
  // Of members that share a name only the last counts for equality; then the kind has to do.
  if (value.document_repeats_names()) return mix(kind, 0);
  std::uint64_t sum = 0;  // whatever the order
  for (const json::Member member : value.members()) {
    sum += mix(std::hash<std::string_view>()(member.name), hash_value(member.value));
  }
  return mix(kind, sum);
}

}  // namespace touchstone::schema
