#include "report_set.h"

#include <algorithm>
#include <utility>

#include "base/text.h"
#include "commands.h"
#include "reports/report.h"
#include "reports/report_file.h"

namespace touchstone::program {
namespace {

// A report as --report asks for it: FORMAT or FORMAT=FILE.
struct WantedReport {
  std::string format;
  std::string file;  // empty: standard output, where a person reads

  bool is_text() const { return reports::kind_of(format) == reports::ReportKind::kText; }
  bool is_on_output() const { return file.empty() || file == reports::kStandardOutput; }
};

base::Result<WantedReport> wanted_report(const std::string& word) {
  const std::size_t equals = word.find('=');
  WantedReport one{word.substr(0, equals), ""};
  if (equals == std::string::npos) {
    one.file = reports::default_file(one.format);
    return one;
  }
  one.file = word.substr(equals + 1);
  if (!one.file.empty()) return one;
  const std::string usual = reports::default_file(one.format);
  return base::Error{base::ExitCode::kUsage, "there is no file name behind the =", word,
                     "--report " + one.format + "=FILE, or --report " + one.format +
                         (usual.empty() ? " for standard output" : " for " + usual)};
}

// Texts may follow each other on standard output; anything else wants it for itself.
bool collide(const WantedReport& one, const WantedReport& other) {
  if (one.is_on_output() && other.is_on_output()) return !one.is_text() || !other.is_text();
  return one.file == other.file;
}

base::Result<std::vector<WantedReport>> wanted_reports(const std::vector<std::string>& words) {
  std::vector<WantedReport> wanted;
  for (const std::string& word : words) {
    auto one = wanted_report(word);
    if (!one) return one.error();
    for (const WantedReport& other : wanted) {
      if (!collide(*one, other)) continue;
      return base::Error{base::ExitCode::kUsage, "two reports cannot be written to one file",
                         one->is_on_output() ? "standard output" : one->file,
                         "name another: --report " + one->format + "=FILE"};
    }
    wanted.push_back(std::move(*one));
  }
  return wanted;
}

}  // namespace

base::Result<ReportSet> ReportSet::make(const std::vector<std::string>& words,
                                        const std::string& color, bool tells_exit_code) {
  auto wanted = wanted_reports(words);
  if (!wanted) return wanted.error();
  reports::ReportOptions options;
  options.color = color;
  options.tells_exit_code = tells_exit_code;
  const bool console = std::any_of(wanted->begin(), wanted->end(),
                                   [](const auto& one) { return one.format == "console"; });
  if (!console) {
    options.console_on_error = std::any_of(wanted->begin(), wanted->end(), [](const auto& one) {
      return one.is_on_output() && !one.is_text();
    });
    wanted->insert(wanted->begin(), {"console", ""});
  }
  ReportSet set;
  for (const WantedReport& one : *wanted) {
    auto report = reports::make_report(one.format, one.file, options);
    if (!report) return report.error();
    set.together_->add(**report, reports::kind_of(one.format),
                       one.is_on_output() ? "" : one.format + " in " + one.file);
    set.made_.push_back(std::move(*report));
  }
  return set;
}

base::ExitCode ReportSet::finish(base::ExitCode code) const {
  const std::string trouble = together_->trouble();
  if (trouble.empty()) return code;
  return base::worst(code, complain({base::ExitCode::kHarnessError, trouble, "",
                                     "make room, or name another file: --report FORMAT=FILE"}));
}

}  // namespace touchstone::program
