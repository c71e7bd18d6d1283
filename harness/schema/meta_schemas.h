// The texts of our meta-schemas (specs/meta), compiled into this module.
#pragma once

#include <span>
#include <string_view>

namespace touchstone::schema {

// Each has its official URI as $id.
std::span<const std::string_view> meta_schema_texts();

}  // namespace touchstone::schema
