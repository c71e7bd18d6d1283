// Names of headers, which are ASCII and mean the same in either case. Pure; cannot fail.
#pragma once

#include <string>
#include <string_view>

namespace touchstone::frame {

std::string lowered(std::string_view text);  // 'A' to 'Z' only
bool same_name(std::string_view a, std::string_view b);

}  // namespace touchstone::frame
