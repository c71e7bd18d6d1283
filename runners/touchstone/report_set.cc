#include "report_set.h"

#include <algorithm>
#include <utility>

#include "base/text.h"
#include "reports/report.h"

namespace touchstone::program {
namespace {

// A report as --report asks for it: FORMAT or FORMAT=FILE.
struct WantedReport {
  std::string format;
  std::string file;  // empty: standard output
};

// The reports of this run, the console among them. Two in one file are a usage error.
base::Result<std::vector<WantedReport>> wanted_reports(const std::vector<std::string>& words) {
  std::vector<WantedReport> wanted;
  for (const std::string& word : words) {
    const std::size_t equals = word.find('=');
    WantedReport one{word.substr(0, equals), ""};
    one.file =
        equals == std::string::npos ? reports::default_file(one.format) : word.substr(equals + 1);
    for (const WantedReport& other : wanted) {
      if (one.file.empty() || one.file != other.file) continue;
      return base::Error{base::ExitCode::kUsage, "two reports cannot be written to one file",
                         one.file, "name another: --report " + one.format + "=FILE"};
    }
    wanted.push_back(std::move(one));
  }
  const bool console = std::any_of(wanted.begin(), wanted.end(),
                                   [](const auto& one) { return one.format == "console"; });
  if (!console) wanted.insert(wanted.begin(), {"console", ""});
  return wanted;
}

}  // namespace

base::Result<ReportSet> ReportSet::make(const std::vector<std::string>& words,
                                        const std::string& color) {
  auto wanted = wanted_reports(words);
  if (!wanted) return wanted.error();
  reports::ReportOptions options;
  options.color = color;
  ReportSet set;
  std::vector<std::string> places;
  for (const WantedReport& one : *wanted) {
    auto report = reports::make_report(one.format, one.file, options);
    if (!report) return report.error();
    set.made_.push_back(std::move(*report));
    if (!one.file.empty()) places.push_back(one.format + " in " + one.file);
  }
  set.note_ = base::join(places, ", ");
  return set;
}

std::vector<run::Observer*> ReportSet::observers() const {
  std::vector<run::Observer*> observers;
  for (const auto& one : made_) observers.push_back(one.get());
  return observers;
}

}  // namespace touchstone::program
