#include "frame/header_name.h"

#include <algorithm>

namespace touchstone::frame {

std::string lowered(std::string_view text) {
  std::string out(text);
  std::transform(out.begin(), out.end(), out.begin(), [](char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  });
  return out;
}

bool same_name(std::string_view a, std::string_view b) { return lowered(a) == lowered(b); }

}  // namespace touchstone::frame
