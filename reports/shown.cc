#include "reports/shown.h"

#include <algorithm>
#include <array>

#include "base/text.h"

namespace touchstone::reports {
namespace {

// What base::printable lets through because it is harmless in a line of its own: the arabic letter
// mark, the marks for left and right, the line and paragraph separators, the byte order mark, and
// the two code points that no XML document may hold. Then what the logs of CI servers take for a
// command wherever in a line it stands; those at the beginning of a line are no matter, since
// nothing that is shown stands there.
constexpr std::array<std::string_view, 11> kUnwanted = {
    "\xD8\x9C",     "\xE2\x80\x8E", "\xE2\x80\x8F", "\xE2\x80\xA8", "\xE2\x80\xA9", "\xEF\xBB\xBF",
    "\xEF\xBF\xBE", "\xEF\xBF\xBF", "##[",          "##vso[",       "##teamcity[",
};

void append_hex(std::string& text, std::string_view bytes) {
  constexpr char kHex[] = "0123456789abcdef";
  for (const char c : bytes) {
    const auto byte = static_cast<unsigned char>(c);
    text += "\\x";
    text += kHex[byte >> 4];
    text += kHex[byte & 15];
  }
}

}  // namespace

std::string shown(std::string_view bytes, std::size_t max_bytes) {
  const std::string printable = base::printable(bytes, max_bytes);
  std::string text;
  text.reserve(printable.size());
  std::string_view rest = printable;
  while (!rest.empty()) {
    const auto unwanted =
        std::find_if(kUnwanted.begin(), kUnwanted.end(),
                     [&](std::string_view sequence) { return rest.starts_with(sequence); });
    if (unwanted == kUnwanted.end()) {
      text += rest.front();
      rest.remove_prefix(1);
    } else {
      append_hex(text, *unwanted);
      rest.remove_prefix(unwanted->size());
    }
  }
  return text;
}

std::string could_not_write(std::string_view path, std::string_view why) {
  return "the report " + shown(path, kShownPath) +
         " could not be written: " + shown(why, kShownWords);
}

}  // namespace touchstone::reports
