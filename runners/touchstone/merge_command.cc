// `touchstone merge RESULT...`: the results of shards as the one of the unsharded run.
#include <memory>

#include "commands.h"
#include "library.h"
#include "report_set.h"
#include "result_file.h"
#include "run/merge_shards.h"
#include "run_setup.h"

namespace touchstone::program {
namespace {

struct MergeOptions {
  std::vector<std::string> files;
  std::vector<std::string> reports;
  std::vector<std::string> suites;
  std::string expect;
  std::string color = "auto";
};

base::Result<std::vector<run::NamedResult>> read_shards(const Library& library,
                                                        const MergeOptions& options) {
  std::vector<run::NamedResult> shards;
  for (const std::string& file : options.files) {
    auto result = read_result_file(library, file);
    if (!result) return result.error();
    if (result->shard && !result->expectations.empty() && options.expect.empty()) {
      return base::Error{base::ExitCode::kUsage, "this shard was run with expectations", file,
                         "give their file to merge as well: --expect FILE"};
    }
    shards.push_back({file, std::move(*result)});
  }
  return shards;
}

// As a live run would tell it.
void tell(const run::RunResult& result, const std::vector<run::Observer*>& observers) {
  for (run::Observer* observer : observers) observer->on_run_begin(result, result.cases.size());
  for (const run::CaseResult& one : result.cases) {
    for (run::Observer* observer : observers) observer->on_case_begin(one.id);
    for (run::Observer* observer : observers) observer->on_case_end(one);
  }
  for (run::Observer* observer : observers) observer->on_run_end(result);
}

base::Result<base::ExitCode> merge(const MergeOptions& options) {
  auto library = Library::open();
  if (!library) return library.error();
  auto shards = read_shards(*library, options);
  if (!shards) return shards.error();
  const run::RunResult& first = shards->front().result;
  auto loaded = library->load(first.contract, options.suites);
  if (!loaded) return loaded.error();
  run::FoldOptions fold;
  fold.here = run::circumstances(first.unit.version);
  // That of the machine that judged.
  if (!first.machine.os.empty()) fold.here.os = first.machine.os;
  if (!options.expect.empty()) {
    auto expectations = read_expectation_file(options.expect, *loaded, fold.here);
    if (!expectations) return expectations.error();
    fold.expectations = std::move(*expectations);
  }
  auto merged = run::merge_shards(std::move(*shards), *loaded->contract, std::move(fold));
  if (!merged) return merged.error();
  auto reports = ReportSet::make(options.reports, options.color);
  if (!reports) return reports.error();
  merged->reports_note = reports->note();
  tell(*merged, reports->observers());
  return reports->finish(merged->exit_code);
}

}  // namespace

void add_merge_command(CLI::App& app, Session& session) {
  auto options = std::make_shared<MergeOptions>();
  CLI::App* command = app.add_subcommand("merge", "Put the results of shards together");
  command->add_option("RESULT", options->files, "What run --shard I/N --report json=FILE wrote")
      ->required();
  command->add_option("--report", options->reports, "As of run")->allow_extra_args(false);
  command->add_option("--suite", options->suites, "As the shards had")->allow_extra_args(false);
  command->add_option("--expect", options->expect, "File of failures that are known");
  command->add_option("--color", options->color, "auto, always or never")
      ->check(CLI::IsMember({"auto", "always", "never"}));
  command->callback([&session, options] {
    auto code = merge(*options);
    session.exit = code ? *code : complain(code.error());
  });
}

}  // namespace touchstone::program
