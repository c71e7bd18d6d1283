#include "golden/render.h"

#include <unistd.h>

#include <filesystem>
#include <memory>
#include <regex>
#include <sstream>
#include <utility>

#include "base/file.h"
#include "golden/normalise.h"
#include "golden/sample_run.h"
#include "reports/assets.h"
#include "reports/console.h"
#include "reports/github.h"
#include "reports/html.h"
#include "reports/json.h"
#include "reports/jsonl.h"
#include "reports/junit.h"
#include "reports/markdown.h"
#include "reports/sarif.h"
#include "reports/tap.h"

namespace touchstone::golden {
namespace {

void feed(run::Observer& report, const run::RunResult& run) {
  // That a probe failed, or that a run was stopped, is not known when it begins.
  run::RunResult begin = run;
  begin.partial = run.partial && !run.never_started;
  report.on_run_begin(begin, run.planned_cases);
  for (const run::CaseResult& one : run.cases) {
    report.on_case_begin(one.id);
    report.on_case_end(one);
  }
  report.on_run_end(run);
}

std::string console(const run::RunResult& run, reports::ConsoleOptions options) {
  auto out = std::make_shared<std::ostringstream>();
  reports::Console report(out, options);
  feed(report, run);
  return out->str();
}

// The page with the style and the scripts, which are files of their own, as words.
std::string without_assets(std::string page) {
  const auto put = [&page](const std::string& text, const std::string& word) {
    const std::size_t at = page.find(text);
    if (at != std::string::npos) page.replace(at, text.size(), word);
  };
  put(reports::assets(".css"), "STYLE");
  put(reports::assets(".js"), "SCRIPT");
  static const std::regex digest("sha256-[A-Za-z0-9+/=]{44}");
  return std::regex_replace(page, digest, "sha256-DIGEST");
}

// What a live report wrote to its file.
template <typename Report, typename... More>
std::string streamed(const run::RunResult& run, More... more) {
  const std::string path =
      (std::filesystem::temp_directory_path() / ("touchstone-golden-" + std::to_string(::getpid())))
          .string();
  auto file = reports::StreamFile::open(path);
  if (!file) return base::to_string(file.error());
  {
    Report report(std::move(file).value(), more...);
    feed(report, run);
  }
  auto text = base::read_file(path);
  std::filesystem::remove(path);
  return text ? *text : base::to_string(text.error());
}

std::string visible(const std::string& text) {
  std::string made;
  for (const char c : text) {
    if (c == '\x1b') {
      made += "^[";
    } else if (c == '\r') {
      made += "^M";
    } else {
      made += c;
    }
  }
  return made;
}

}  // namespace

std::map<std::string, std::string> render_reports() {
  reports::ConsoleOptions terminal;
  terminal.color = terminal.live = true;
  const reports::Program program{"0.1.0", "sha256:" + std::string(64, 'b')};
  std::map<std::string, std::string> files = {
      {"console_conformant.golden", console(conformant_run(), {})},
      {"console_failed.golden", console(failed_run(), {})},
      {"console_never_started.golden", console(never_started_run(), {})},
      {"console_terminal.golden", console(failed_run(), terminal)},
      {"console_interrupted.golden", console(interrupted_run(), {})},
      {"github_failed.golden", reports::to_github(failed_run())},
      {"github_interrupted.golden", reports::to_github(interrupted_run())},
      {"html_failed.golden", without_assets(reports::to_html(failed_run(), program))},
      {"json_failed.golden", reports::to_json(failed_run(), program)},
      {"json_never_started.golden", reports::to_json(never_started_run(), program)},
      {"jsonl_failed.golden", streamed<reports::JsonLines>(failed_run(), program)},
      {"jsonl_interrupted.golden", streamed<reports::JsonLines>(interrupted_run(), program)},
      {"junit_failed.golden", reports::to_junit(failed_run())},
      {"junit_never_started.golden", reports::to_junit(never_started_run())},
      {"junit_interrupted.golden", reports::to_junit(interrupted_run())},
      {"junit_strict.golden", reports::to_junit(strict_run())},
      {"markdown_conformant.golden", reports::to_markdown(conformant_run())},
      {"markdown_failed.golden", reports::to_markdown(failed_run())},
      {"markdown_interrupted.golden", reports::to_markdown(interrupted_run())},
      {"sarif_failed.golden", reports::to_sarif(failed_run(), program)},
      {"sarif_interrupted.golden", reports::to_sarif(interrupted_run(), program)},
      {"tap_failed.golden", streamed<reports::Tap>(failed_run())},
      {"tap_interrupted.golden", streamed<reports::Tap>(interrupted_run())},
      {"tap_never_started.golden", streamed<reports::Tap>(never_started_run())},
  };
  for (auto& [name, text] : files) text = visible(normalise(text));
  return files;
}

}  // namespace touchstone::golden
