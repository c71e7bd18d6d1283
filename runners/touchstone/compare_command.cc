// `touchstone compare RESULT RESULT...`: where several results differ, offline.
#include <algorithm>
#include <iostream>
#include <memory>

#include "commands.h"
#include "library.h"
#include "reports/compare_console.h"
#include "result_file.h"

namespace touchstone::program {
namespace {

base::Result<base::ExitCode> compare(const std::vector<std::string>& files) {
  auto library = Library::open();
  if (!library) return library.error();
  std::vector<run::NamedResult> results;
  for (const std::string& file : files) {
    auto result = read_result_file(*library, file);
    if (!result) return result.error();
    results.push_back({file, std::move(*result)});
  }
  const auto comparison = run::compare_results(results);
  if (!comparison) return comparison.error();
  std::cout << reports::tell_comparison(*comparison, files);
  const bool same = std::none_of(comparison->rows.begin(), comparison->rows.end(),
                                 [](const run::ComparedRow& row) { return row.differs(); });
  return same ? base::ExitCode::kConformant : base::ExitCode::kNotConformant;
}

}  // namespace

void add_compare_command(CLI::App& app, Session& session) {
  auto files = std::make_shared<std::vector<std::string>>();
  CLI::App* command =
      app.add_subcommand("compare", "Where results differ: a matrix, and how; 1 when they do");
  command->add_option("RESULT", *files, "What run --report json=FILE wrote, two or more")
      ->required();
  command->callback([&session, files] {
    auto code = compare(*files);
    session.exit = code ? *code : complain(code.error());
  });
}

}  // namespace touchstone::program
