#include "golden/render.h"

#include <memory>
#include <sstream>

#include "golden/normalise.h"
#include "golden/sample_run.h"
#include "reports/console.h"
#include "reports/json.h"
#include "reports/junit.h"

namespace touchstone::golden {
namespace {

std::string console(const run::RunResult& run, reports::ConsoleOptions options) {
  auto out = std::make_shared<std::ostringstream>();
  reports::Console report(out, options);
  // That a probe failed is not known when a run begins.
  run::RunResult begin = run;
  begin.partial = run.partial && !run.never_started;
  report.on_run_begin(begin, run.cases.size());
  for (const run::CaseResult& one : run.cases) {
    report.on_case_begin(one.id);
    report.on_case_end(one);
  }
  report.on_run_end(run);
  return out->str();
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
      {"json_failed.golden", reports::to_json(failed_run(), program)},
      {"json_never_started.golden", reports::to_json(never_started_run(), program)},
      {"junit_failed.golden", reports::to_junit(failed_run())},
      {"junit_never_started.golden", reports::to_junit(never_started_run())},
  };
  for (auto& [name, text] : files) text = visible(normalise(text));
  return files;
}

}  // namespace touchstone::golden
