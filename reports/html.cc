#include "reports/html.h"

#include <string_view>

#include "base/digest.h"
#include "base/text.h"
#include "reports/assets.h"
#include "reports/escape.h"
#include "reports/exit_meaning.h"
#include "reports/html_data.h"
#include "reports/shown.h"

namespace touchstone::reports {
namespace {

int digit(char c) { return c <= '9' ? c - '0' : c - 'a' + 10; }

// How a content security policy names one text: 'sha256-BASE64'.
std::string source_of(std::string_view text) {
  const std::string digest = base::sha256(text);
  std::string bytes;
  for (std::size_t i = digest.find(':') + 1; i + 1 < digest.size(); i += 2) {
    bytes += static_cast<char>(digit(digest[i]) * 16 + digit(digest[i + 1]));
  }
  return "'sha256-" + base::base64_encode(bytes) + "'";
}

std::string title_of(const std::vector<const run::RunResult*>& runs) {
  if (runs.size() != 1) return "touchstone: " + std::to_string(runs.size()) + " units";
  const run::RunResult& run = *runs.front();
  return std::string(standing(run)) + " " + shown(run.contract + " " + run.revision, kShownWords);
}

}  // namespace

std::string to_html(const std::vector<const run::RunResult*>& runs, const Program& program) {
  const std::string style = assets(".css");
  const std::string script = assets(".js");
  std::string page =
      "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
      "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; img-src data:; "
      "style-src " +
      source_of(style) + "; script-src " + source_of(script) +
      "; base-uri 'none'; form-action 'none'\">\n"
      "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
      "<meta name=\"color-scheme\" content=\"light dark\">\n"
      "<meta name=\"referrer\" content=\"no-referrer\">\n"
      "<link rel=\"icon\" href=\"data:,\">\n";
  page += "<title>" + html_text(title_of(runs)) + "</title>\n";
  page += "<style>" + style + "</style>\n</head>\n<body>\n";
  page +=
      "<noscript>This report draws itself with a script that it holds; the same findings are in "
      "the other reports of the run.</noscript>\n<main id=\"page\"></main>\n";
  page += "<script type=\"application/json\" id=\"data\">" +
          script_json(dump(html_data(runs, program), -1)) + "</script>\n";
  page += "<script>" + script + "</script>\n</body>\n</html>\n";
  return page;
}

std::string to_html(const run::RunResult& run, const Program& program) {
  return to_html(std::vector<const run::RunResult*>{&run}, program);
}

}  // namespace touchstone::reports
