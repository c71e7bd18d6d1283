// Bytes as a case states them: text, hex, base64, repeated, or several of these in a row.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/pieces.h"
#include "base/result.h"
#include "yaml/node.h"

namespace touchstone::script {

inline constexpr std::size_t kMaxStatedBytes = 64u << 20;

// docs/case-format.md section 3.1. More than kMaxStatedBytes is refused. What is repeated is not
// made here.
base::Result<base::Pieces> stated_bytes(const yaml::File& file, const yaml::Node& node);

// The bits of an octal text such as "0644", or nothing.
std::optional<unsigned> octal_text(std::string_view text);

}  // namespace touchstone::script
