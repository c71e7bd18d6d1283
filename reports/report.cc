#include "reports/report.h"

#include <fstream>
#include <iostream>
#include <utility>

#include "base/text.h"
#include "reports/console.h"
#include "reports/json.h"
#include "reports/junit.h"
#include "reports/report_file.h"

namespace touchstone::reports {
namespace {

using Made = base::Result<std::unique_ptr<run::Observer>>;

Made make_console(const std::string& file, const ReportOptions& options) {
  if (file.empty()) {
    // Standard output outlives every report.
    std::shared_ptr<std::ostream> out(&std::cout, [](std::ostream*) {});
    return {std::make_unique<Console>(std::move(out), options_of_terminal(options.color))};
  }
  auto out = std::make_shared<std::ofstream>(file, std::ios::binary | std::ios::trunc);
  if (!*out) {
    return base::Error{base::ExitCode::kUsage, "cannot write a report", file,
                       "name a file in a folder that can be written"};
  }
  ConsoleOptions in_file;
  in_file.color = options.color == "always";
  return {std::make_unique<Console>(std::move(out), in_file)};
}

template <typename Report>
Made make_in_file(const std::string& file) {
  auto opened = ReportFile::open(file);
  if (!opened) return opened.error();
  return {std::make_unique<Report>(std::move(opened).value())};
}

}  // namespace

std::vector<std::string> formats() { return {"console", "json", "junit"}; }

Made make_report(std::string_view format, const std::string& file, const ReportOptions& options) {
  if (format == "console") return make_console(file, options);
  if (format == "json") return make_in_file<Json>(file.empty() ? "touchstone.json" : file);
  if (format == "junit") return make_in_file<Junit>(file.empty() ? "touchstone.xml" : file);
  const auto near = base::did_you_mean(format, formats());
  return base::Error{
      base::ExitCode::kUsage, "there is no report format \"" + base::printable(format, 100) + "\"",
      "", near ? "did you mean " + *near + "?" : "known: " + base::join(formats(), ", ")};
}

}  // namespace touchstone::reports
