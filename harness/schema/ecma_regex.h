// From the regular expressions of ECMA-262 (with the u flag) to those of PCRE2.
//
// JSON Schema means the former, and the two differ silently: `\d` and friends, `$` before a last
// newline, `[^]`, `\uXXXX`, and everything that only Perl knows. What ECMA-262 does not have is
// refused here, so that a schema means the same to everybody who reads it.
#pragma once

#include <string>
#include <string_view>

#include "base/result.h"

namespace touchstone::schema {

// The error's `what` says what is wrong and at which byte. PCRE2 still has the last word on what
// comes out.
base::Result<std::string> translate_ecma_regex(std::string_view pattern);

}  // namespace touchstone::schema
