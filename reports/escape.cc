#include "reports/escape.h"

#include <algorithm>
#include <initializer_list>
#include <utility>

namespace touchstone::reports {
namespace {

using Replacement = std::pair<char, std::string_view>;

std::string replace(std::string_view text, std::initializer_list<Replacement> replacements) {
  std::string made;
  made.reserve(text.size());
  for (const char c : text) {
    const auto* found = std::find_if(replacements.begin(), replacements.end(),
                                     [&](const Replacement& one) { return one.first == c; });
    if (found == replacements.end()) {
      made += c;
    } else {
      made += found->second;
    }
  }
  return made;
}

bool is_alphanumeric(char c) {
  return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
}

std::size_t longest_run(std::string_view text, char wanted) {
  std::size_t longest = 0;
  std::size_t run = 0;
  for (const char c : text) {
    run = c == wanted ? run + 1 : 0;
    longest = std::max(longest, run);
  }
  return longest;
}

}  // namespace

std::string markdown_text(std::string_view text) {
  std::string made;
  for (const char c : text) {
    switch (c) {
      // Entities, since mentions and bare links are looked for after backslashes were taken away.
      case '@':
        made += "&#64;<!-- -->";
        break;
      case ':':
        made += text.find("://") == std::string_view::npos ? ":" : "&#58;<!-- -->";
        break;
      case '<':
        made += "&lt;";
        break;
      case '&':
        made += "&amp;";
        break;
      case '\\':
      case '`':
      case '*':
      case '_':
      case '{':
      case '}':
      case '[':
      case ']':
      case '(':
      case ')':
      case '#':
      case '+':
      case '!':
      case '|':
      case '>':
      case '~':
      case '$':
        made += '\\';
        [[fallthrough]];
      default:
        made += c;
    }
  }
  // A list, a rule or a heading begins at the start of a line only.
  if (made.starts_with('-') || made.starts_with('=')) made.insert(0, "\\");
  return made;
}

std::string markdown_code(std::string_view text) {
  const std::string fence(longest_run(text, '`') + 1, '`');
  const std::string_view blank = text.starts_with('`') || text.ends_with('`') || text.empty() ||
                                         (text.starts_with(' ') && text.ends_with(' '))
                                     ? " "
                                     : "";
  return fence + std::string(blank) + std::string(text) + std::string(blank) + fence;
}

std::string markdown_block(const std::vector<std::string>& lines) {
  std::size_t longest = 2;
  for (const std::string& line : lines) longest = std::max(longest, longest_run(line, '`'));
  const std::string fence(longest + 1, '`');
  std::string text = fence + "text\n";
  for (const std::string& line : lines) text += line + "\n";
  return text + fence + "\n";
}

std::string tap_text(std::string_view text) {
  return replace(text, {{'\\', "\\\\"}, {'#', "\\#"}});
}

std::string yaml_quoted(std::string_view text) {
  return '"' + replace(text, {{'\\', "\\\\"}, {'"', "\\\""}}) + '"';
}

std::string workflow_message(std::string_view text) {
  return replace(text, {{'%', "%25"}, {'\r', "%0D"}, {'\n', "%0A"}});
}

std::string workflow_property(std::string_view text) {
  return replace(text, {{'%', "%25"}, {'\r', "%0D"}, {'\n', "%0A"}, {':', "%3A"}, {',', "%2C"}});
}

std::string script_json(std::string_view json) { return replace(json, {{'<', "\\u003c"}}); }

std::string html_text(std::string_view text) {
  return replace(text,
                 {{'&', "&amp;"}, {'<', "&lt;"}, {'>', "&gt;"}, {'"', "&quot;"}, {'\'', "&#39;"}});
}

std::string file_uri(std::string_view path) {
  constexpr char kHex[] = "0123456789ABCDEF";
  std::string uri = path.starts_with('/') ? "file://" : "";
  for (const char c : path) {
    if (is_alphanumeric(c) || std::string_view("-._~/").find(c) != std::string_view::npos) {
      uri += c;
      continue;
    }
    const auto byte = static_cast<unsigned char>(c);
    uri += '%';
    uri += kHex[byte >> 4];
    uri += kHex[byte & 15];
  }
  return uri;
}

}  // namespace touchstone::reports
