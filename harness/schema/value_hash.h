// A hash of JSON values that agrees with their equality: equal values have equal hashes.
#pragma once

#include <cstdint>

#include "json/value.h"

namespace touchstone::schema {

std::uint64_t hash_value(json::Value value);

}  // namespace touchstone::schema
