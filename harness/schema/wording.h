// The words of violations. Pure functions.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "json/value.h"
#include "schema/program.h"

namespace touchstone::schema {

// A value in few words: scalars as they stand, containers by what is in them.
std::string describe_value(json::Value value);

std::string expected_type(TypeSet types);
std::string expected_value(const ValueRule& rule);
std::string expected_number(const NumberLimit& limit);
std::string expected_format(Format format);
// "expected at least 2 items"
std::string expected_size(const SizeLimits& limits, std::uint64_t size, std::string_view one,
                          std::string_view many);
std::string count_of(std::uint64_t count, std::string_view one, std::string_view many);
std::string missing_member(std::string_view name);
std::string unexpected_member(std::string_view name);
std::string expected_strings(const std::vector<std::string_view>& strings);
std::string member_names(json::Value object);

}  // namespace touchstone::schema
