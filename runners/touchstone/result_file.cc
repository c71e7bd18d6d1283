#include "result_file.h"

#include <filesystem>
#include <iostream>

#include "base/file.h"
#include "reports/json.h"
#include "reports/read_result.h"

namespace touchstone::program {
namespace {

constexpr const char* kSchema = "specs/formats/result.schema.json";
constexpr const char* kLast = "touchstone-out/last.json";

}  // namespace

base::Result<run::RunResult> parse_result(const Library& library, const std::string& text,
                                          const std::string& name) {
  const auto schema = library.source().find(kSchema);
  if (!schema) return base::Error{base::ExitCode::kBadInput, "cannot find the schema", kSchema};
  return reports::read_result(text, name, *schema);
}

base::Result<run::RunResult> read_result_file(const Library& library, const std::string& path) {
  auto text = base::read_file(path);
  if (!text) return text.error();
  return parse_result(library, *text, path);
}

base::Result<run::RunResult> read_last_result(const Library& library, const std::string& contract) {
  std::error_code error;
  if (!std::filesystem::exists(kLast, error)) {
    return base::Error{base::ExitCode::kUsage, "there is no last result in this folder", kLast,
                       "run once without --last-failed and verdict(...), here"};
  }
  auto last = read_result_file(library, kLast);
  if (!last || last->contract == contract) return last;
  return base::Error{base::ExitCode::kUsage,
                     "the last run in this folder was of " + last->contract + ", not " + contract,
                     kLast, "run once without --last-failed and verdict(...)"};
}

run::LastVerdicts verdicts_of(const run::RunResult& result) {
  run::LastVerdicts verdicts;
  for (const run::RequirementResult& one : result.requirements) verdicts[one.id] = one.verdict;
  for (const run::CaseResult& one : result.cases) verdicts[one.id] = one.verdict;
  return verdicts;
}

void keep_last_result(const run::RunResult& result) {
  if (result.interrupted || result.never_started) return;
  // Who judged is of no interest to a later selection, and costs a digest of this program.
  const auto kept = base::write_file(kLast, reports::to_json(result, {TOUCHSTONE_VERSION, ""}));
  if (kept) return;
  std::cerr << "touchstone: the result is not kept for --last-failed: "
            << base::to_string(kept.error()) << "\n";
}

}  // namespace touchstone::program
