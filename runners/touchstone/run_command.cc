// `touchstone run CONTRACT[@PROFILE] [options] -- UNIT [ARG...]`: the gate.
#include <algorithm>
#include <iostream>
#include <memory>
#include <thread>

#include "commands.h"
#include "library.h"
#include "process/launch_server.h"
#include "project_file.h"
#include "report_set.h"
#include "result_file.h"
#include "run/busy_loops.h"
#include "run/runner.h"
#include "run_setup.h"
#include "sandbox/sandbox.h"

namespace touchstone::program {
namespace {

// Without a contract all that the command line leaves open comes from touchstone.yaml.
base::Status take_project(RunWords& words, Session& session) {
  if (!words.contract.empty()) return {};
  auto project = read_project();
  if (!project) return project.error();
  if (!*project) {
    return base::Error{base::ExitCode::kUsage,
                       std::string("there is neither a contract nor a ") + kProjectFile + " here",
                       "", "touchstone run CONTRACT -- UNIT, or touchstone init -- UNIT"};
  }
  const Project& said = **project;
  words.contract = said.contract;
  if (words.reports.empty()) words.reports = said.reports;
  if (words.suites.empty()) words.suites = said.suites;
  if (words.expect.empty()) words.expect = said.expect;
  if (words.isolation.empty()) words.isolation = said.isolation;
  words.strict = words.strict || said.strict;
  if (session.unit.empty() && words.unit.empty()) session.unit = said.unit;
  return {};
}

base::Result<base::ExitCode> judge_unit(RunWords words, Session session) {
  TS_RETURN_IF_ERROR(take_project(words, session));
  auto library = Library::open();
  if (!library) return library.error();
  library->set_seed(words.seed);
  auto reports = ReportSet::make(words.reports, words.color);
  if (!reports) return reports.error();
  auto prepared = prepare_run(*library, words, session);
  if (!prepared) return prepared.error();
  prepared->reports_note = reports->note();
  sandbox::sweep_stale(sandbox::default_tmp());
  prepared->shrinks = true;
  run::Runner runner(std::move(*prepared), reports->observers());
  const run::RunResult result = runner.run();
  keep_last_result(result);
  // Standard output may be a report.
  if (result.rounds > 0) std::cerr << "rounds: " << result.rounds << "\n";
  return reports->finish(result.exit_code);
}

}  // namespace

void add_run_command(CLI::App& app, Session& session) {
  auto words = std::make_shared<RunWords>();
  CLI::App* command = app.add_subcommand("run", "Judge a unit: run CONTRACT[@PROFILE] -- UNIT ...");
  command->add_option("CONTRACT", words->contract,
                      "For example rpc or rpc@core; without it touchstone.yaml says what to judge");
  add_unit_options(*command, *words);
  command
      ->add_option("--only", words->selection.only,
                   "Cases by ids and conditions: 'level(MUST) & family(abort) & !RPC-05*'")
      ->allow_extra_args(false);
  command->add_flag("--slow", words->selection.slow,
                    "Run cases that wait in real time for minutes, too");
  command->add_flag("--last-failed", words->selection.last_failed,
                    "Only cases that failed in the last run in this folder");
  command->add_option("--shard", words->selection.shard,
                      "I/N: the I-th of N parts, to be put together by merge");
  command->add_option("--max-fail", words->max_fail, "Begin no case after so many have failed")
      ->check(CLI::Range(std::size_t{1}, std::size_t{1'000'000}));
  command->add_option("--repeat", words->repeat, "Run each case so often; each time counts")
      ->check(CLI::Range(1u, 100'000u));
  command->add_flag("--until-fail", words->until_fail,
                    "Run all again and again, --repeat times at most, until one fails");
  auto stress = std::make_shared<unsigned>(0);
  CLI::Option* stressed = command->add_flag(
      "--stress{0}", *stress, "Busy loops beside the run: --stress=N, without N two a core");
  command->add_option("--expect", words->expect, "File of failures that are known");
  command->callback([&session, words, stress, stressed] {
    process::start_launch_server();  // before the law is in memory
    const unsigned usual = 2 * std::max(1u, std::thread::hardware_concurrency());
    const run::BusyLoops loops(stressed->count() == 0 ? 0 : *stress != 0 ? *stress : usual);
    auto code = judge_unit(*words, session);
    session.exit = code ? *code : complain(code.error());
  });
}

}  // namespace touchstone::program
