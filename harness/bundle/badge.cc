#include "bundle/badge.h"

#include <map>

#include "base/text.h"

namespace touchstone::bundle {
namespace {

constexpr int kLetter = 7;  // pixels, about the width of a letter at 11 px
constexpr int kMargin = 12;

std::string escaped(std::string_view text) {
  std::string out;
  for (const char c : base::printable(text, 200)) {
    switch (c) {
      case '<':
        out += "&lt;";
        break;
      case '>':
        out += "&gt;";
        break;
      case '&':
        out += "&amp;";
        break;
      case '"':
        out += "&quot;";
        break;
      default:
        out += c;
    }
  }
  return out;
}

int width_of(const std::string& text) {
  return static_cast<int>(text.size()) * kLetter + 2 * kMargin;
}

std::string box(int x, int width, const char* fill, const std::string& words) {
  const std::string at = std::to_string(x);
  const std::string middle = std::to_string(x + width / 2);
  return "<rect x=\"" + at + "\" width=\"" + std::to_string(width) + "\" height=\"20\" fill=\"" +
         fill + "\"/><text x=\"" + middle + "\" y=\"14\" text-anchor=\"middle\">" + escaped(words) +
         "</text>";
}

// A cell of a Markdown table, or a word between backquotes: neither may end early.
std::string cell(std::string_view text) {
  std::string out;
  for (const char c : base::printable(text, 500)) {
    if (c == '|' || c == '`' || c == '<' || c == '&') {
      out += "\\x" + std::string(1, "0123456789abcdef"[(c >> 4) & 15]) +
             std::string(1, "0123456789abcdef"[c & 15]);
    } else {
      out += c;
    }
  }
  return out;
}

std::string row(const std::string& name, std::string_view value) {
  return "| " + name + " | " + (value.empty() ? "-" : "`" + cell(value) + "`") + " |\n";
}

}  // namespace

std::string badge_svg(const run::RunResult& result) {
  const std::string left = result.contract + " " + result.revision;
  const std::string right =
      result.conformant ? "conformant (" + result.profile + ")" : "not conformant";
  const int left_width = width_of(left);
  const int right_width = width_of(right);
  const std::string width = std::to_string(left_width + right_width);
  return "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"" + width +
         "\" height=\"20\" role=\"img\" aria-label=\"" + escaped(left + ": " + right) +
         "\"><g fill=\"#fff\" font-family=\"Verdana,DejaVu Sans,sans-serif\" font-size=\"11\">" +
         box(0, left_width, "#444", left) +
         box(left_width, right_width, result.conformant ? "#2a7f3f" : "#b3261e", right) +
         "</g></svg>\n";
}

std::string product_sheet(const Manifest& manifest, const run::RunResult& result,
                          const std::string& key_id, const std::string& bundle) {
  std::string text = "# " + cell(manifest.contract) + " " + cell(manifest.revision) + ": " +
                     (result.conformant ? "conformant" : "NOT conformant") + ", profile " +
                     cell(manifest.profile) + "\n\n| | |\n| --- | --- |\n";
  text += row("unit", base::shell_join(manifest.unit.argv));
  text += row("version it told", manifest.unit.version);
  text += row("its file", manifest.unit.digest);
  text += row("judged by", "touchstone " + manifest.touchstone_version);
  text += row("whose file is", manifest.touchstone_digest);
  text += row("contract", manifest.contract_digest);
  text += row("isolation", manifest.machine.isolation);
  text += row("begun", manifest.started);
  text += row("signed by", key_id);
  text += "\n| requirements | |\n| --- | --- |\n";
  for (const auto& [verdict, count] : result.counts) {
    text += "| " + verdict + " | " + std::to_string(count) + " |\n";
  }
  text += "\n" + std::to_string(result.cases.size()) +
          " cases were run; each recording is in the bundle. Whoever doubts it checks with\n\n"
          "    touchstone verify --key PUBLIC-KEY.pem " +
          cell(base::shell_quote(bundle)) + "\n";
  return text;
}

}  // namespace touchstone::bundle
