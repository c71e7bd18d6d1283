// `touchstone baseline CONTRACT --write FILE -- UNIT...`: expectations made of what fails today.
#include <filesystem>
#include <iostream>
#include <memory>

#include "base/file.h"
#include "commands.h"
#include "library.h"
#include "process/launch_server.h"
#include "report_set.h"
#include "result_file.h"
#include "run/baseline.h"
#include "run/runner.h"
#include "run_setup.h"
#include "sandbox/sandbox.h"

namespace touchstone::program {
namespace {

struct BaselineOptions {
  RunWords words;
  std::string write;
  std::string from;
  run::BaselineWords entry;
};

base::Result<run::RunResult> run_whole(const Library& library, const RunWords& words,
                                       const Session& session) {
  if (words.contract.empty()) {
    return base::Error{base::ExitCode::kUsage, "a baseline needs a run, or a result of one", "",
                       "touchstone baseline CONTRACT --write FILE -- UNIT, or --from RESULT.json"};
  }
  auto reports = ReportSet::make(words.reports, words.color, /*tells_exit_code=*/false);
  if (!reports) return reports.error();
  auto prepared = prepare_run(library, words, session);
  if (!prepared) return prepared.error();
  prepared->reports_note = reports->note();
  sandbox::sweep_stale(sandbox::default_tmp());
  run::Runner runner(std::move(*prepared), reports->observers());
  run::RunResult result = runner.run();
  keep_last_result(result);
  const base::ExitCode end = reports->finish(base::ExitCode::kConformant);
  if (end != base::ExitCode::kConformant) result.exit_code = base::worst(result.exit_code, end);
  return result;
}

base::Result<base::ExitCode> write_baseline(const BaselineOptions& options,
                                            const Session& session) {
  auto library = Library::open();
  if (!library) return library.error();
  // Known before the run, rather than after it.
  std::error_code ignored;
  const auto status = std::filesystem::status(options.write, ignored);
  if (std::filesystem::exists(status) && !std::filesystem::is_regular_file(status)) {
    return base::Error{base::ExitCode::kUsage,
                       "cannot write expectations over what is no plain file", options.write,
                       "name a file: --write FILE"};
  }
  auto result = options.from.empty() ? run_whole(*library, options.words, session)
                                     : read_result_file(*library, options.from);
  if (!result) return result.error();
  if (result->interrupted && options.from.empty()) return base::ExitCode::kInterrupted;
  auto loaded = library->load(result->contract, options.words.suites);
  if (!loaded) return loaded.error();
  run::Circumstances here = run::circumstances(result->unit.version);
  std::vector<run::Expectation> before;
  std::error_code error;
  if (std::filesystem::exists(options.write, error)) {
    auto read = read_expectation_file(options.write, *loaded, here);
    if (!read) return read.error();
    before = std::move(*read);
  }
  auto entries = run::baseline_of(*result, before, options.entry, here);
  if (!entries) return entries.error();
  const std::string heading = "Known failures, held to " + result->contract + " " +
                              result->revision + ", profile " + result->profile +
                              ". Written by touchstone baseline.";
  const std::string yaml = run::to_yaml(*entries, heading);
  // What run --expect would refuse is not written: a date that is none, say.
  auto again = parse_expectations(yaml, options.write, *loaded, here);
  if (!again) return again.error();
  TS_RETURN_IF_ERROR(base::write_file(options.write, yaml));
  std::cout << "touchstone: " << entries->size() << " expectations in " << options.write << "\n";
  return base::ExitCode::kConformant;
}

}  // namespace

void add_baseline_command(CLI::App& app, Session& session) {
  auto options = std::make_shared<BaselineOptions>();
  CLI::App* command = app.add_subcommand(
      "baseline", "Write the failures of a whole run as expectations: baseline CONTRACT -- UNIT");
  command->add_option("CONTRACT", options->words.contract, "For example rpc or rpc@core");
  command->add_option("--write", options->write, "File of expectations; reasons in it are kept")
      ->required();
  command->add_option("--from", options->from, "Result of a run (--report json), instead of one");
  command->add_option("--reason", options->entry.reason, "What new entries say")->required();
  command->add_option("--owner", options->entry.owner, "Who looks after them");
  command->add_option("--link", options->entry.link, "Where more is said");
  command->add_option("--expires", options->entry.expires, "Their last day, as 2027-01-31");
  add_unit_options(*command, options->words);
  command->callback([&session, options] {
    process::start_launch_server();  // before the law is in memory
    auto code = write_baseline(*options, session);
    session.exit = code ? *code : complain(code.error());
  });
}

}  // namespace touchstone::program
