// `touchstone compare RESULT RESULT...`: where several units differ, offline.
#include <algorithm>
#include <iostream>
#include <memory>
#include <optional>
#include <set>

#include "commands.h"
#include "compared_unit.h"
#include "library.h"
#include "reports/compare_console.h"
#include "reports/html.h"
#include "reports/report_file.h"
#include "run/compare_results.h"

namespace touchstone::program {
namespace {

struct CompareOptions {
  std::vector<std::string> files;
  std::string report;  // html=FILE, or empty
};

base::Result<std::string> page_file(const std::string& report) {
  constexpr std::string_view kHtml = "html=";
  if (report == "html") return std::string("compare.html");
  if (report.starts_with(kHtml) && report.size() > kHtml.size()) return report.substr(kHtml.size());
  return base::Error{base::ExitCode::kUsage, "compare writes one format, and this is not it",
                     report, "--report html=FILE"};
}

// The page shows the frames of what failed in any unit, so that they lie side by side.
void attach_recordings(std::vector<ComparedUnit>& units) {
  std::set<std::string> wanted;
  for (const ComparedUnit& unit : units) {
    for (const run::RequirementResult& one : unit.result().requirements) {
      if (!one.finding_case.empty()) wanted.insert(one.finding_case);
    }
  }
  for (ComparedUnit& unit : units) {
    for (run::CaseResult& test : unit.result().cases) {
      if (test.attempts.empty() || !wanted.contains(test.id)) continue;
      const std::size_t last = test.deciding.value_or(test.attempts.size() - 1);
      test.attempts[last].events = unit.recording_of(test.id);
    }
  }
}

base::Status write_page(std::vector<ComparedUnit>& units, const std::vector<std::string>& files,
                        const reports::ReportFile& file) {
  attach_recordings(units);
  std::vector<const run::RunResult*> results;
  for (std::size_t i = 0; i < units.size(); ++i) {
    // What a column is called: two runs of one unit need names of their own.
    run::UnitInfo& unit = units[i].result().unit;
    unit.version = files[i] + (unit.version.empty() ? "" : " (" + unit.version + ")");
    results.push_back(&units[i].result());
  }
  TS_RETURN_IF_ERROR(file.write(reports::to_html(results, reports::this_program())));
  if (!file.is_standard_output()) std::cout << "\nwritten to " << file.path() << "\n";
  return {};
}

base::Result<base::ExitCode> compare(const CompareOptions& options) {
  auto library = Library::open();
  if (!library) return library.error();
  std::optional<reports::ReportFile> page;
  if (!options.report.empty()) {
    const auto path = page_file(options.report);
    if (!path) return path.error();
    auto opened = reports::ReportFile::open(*path);
    if (!opened) return opened.error();
    page = std::move(*opened);
  }
  std::vector<ComparedUnit> units;
  std::vector<run::NamedResult> results;
  for (const std::string& file : options.files) {
    auto unit = ComparedUnit::open(*library, file);
    if (!unit) return unit.error();
    results.push_back({file, unit->result()});
    units.push_back(std::move(*unit));
  }
  const auto comparison = run::compare_results(results);
  if (!comparison) return comparison.error();
  if (!page || !page->is_standard_output()) {
    std::cout << reports::tell_comparison(*comparison, options.files,
                                          [&](std::size_t column, const std::string& case_id) {
                                            return units[column].recording_of(case_id);
                                          });
  }
  if (page) TS_RETURN_IF_ERROR(write_page(units, options.files, *page));
  const bool same = std::none_of(comparison->rows.begin(), comparison->rows.end(),
                                 [](const run::ComparedRow& row) { return row.differs(); });
  return same ? base::ExitCode::kConformant : base::ExitCode::kNotConformant;
}

}  // namespace

void add_compare_command(CLI::App& app, Session& session) {
  auto options = std::make_shared<CompareOptions>();
  CLI::App* command = app.add_subcommand(
      "compare", "Where units differ: a matrix, how, and the frames; 1 when they do");
  command
      ->add_option("RESULT", options->files,
                   "Two or more of what run --report json=FILE or certify wrote")
      ->required();
  command->add_option("--report", options->report,
                      "html=FILE: one page with a matrix of all units");
  command->callback([&session, options] {
    auto code = compare(*options);
    session.exit = code ? *code : complain(code.error());
  });
}

}  // namespace touchstone::program
