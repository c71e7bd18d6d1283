// The names of Unicode properties, from ECMA-262's spelling to PCRE2's.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace touchstone::schema {

// `property` is what stands between the braces of \p{...}: a name, or name=value. Nothing when
// the name before the '=' is none that ECMA-262 has; PCRE2 judges the rest.
std::optional<std::string> translate_unicode_property(std::string_view property);

}  // namespace touchstone::schema
