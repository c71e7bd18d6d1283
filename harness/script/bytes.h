// Bytes as a case states them: text, hex, base64, repeated, or several of these in a row.
#pragma once

#include <string>

#include "base/result.h"
#include "yaml/node.h"

namespace touchstone::script {

inline constexpr std::size_t kMaxStatedBytes = 64u << 20;

// docs/case-format.md section 3.1. More than kMaxStatedBytes is refused.
base::Result<std::string> stated_bytes(const yaml::File& file, const yaml::Node& node);

}  // namespace touchstone::script
