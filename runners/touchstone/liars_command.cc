// `touchstone liars CONTRACT[@PROFILE] [options] [-- HONEST...]`: what the suite is worth.
#include <unistd.h>

#include <algorithm>
#include <iostream>
#include <memory>
#include <thread>

#include "base/clock.h"
#include "base/file.h"
#include "base/text.h"
#include "commands.h"
#include "liar_units.h"
#include "library.h"
#include "machine.h"
#include "machine_has.h"
#include "process/launch_server.h"
#include "reports/console.h"
#include "reports/kill_console.h"
#include "reports/kill_json.h"
#include "reports/kill_markdown.h"
#include "run/kill_matrix.h"
#include "run/select_cases.h"
#include "run/side_by_side.h"
#include "sandbox/sandbox.h"
#include "selection.h"

namespace touchstone::program {
namespace {

// Most of a case is waiting: so many on each core keep it busy.
constexpr unsigned kJobsACore = 16;

struct LiarsOptions {
  std::string speaks;
  std::string contract;  // with @PROFILE
  std::string profile;
  std::string liars;
  std::string program;
  std::vector<std::string> only;
  std::vector<std::string> reports;
  std::vector<std::string> suites;
  std::string recordings;
  // Not more: liars are programs of ours, and what more would show costs a third of the time.
  std::string isolation = "basic";
  std::string color = "auto";
  unsigned jobs = 0;
};

// A report that is asked for, as FORMAT=FILE.
struct Wanted {
  std::string format;
  std::string file;
};

struct Plan {
  contract::Liars known;
  std::vector<contract::Liar> liars;  // those that are asked
  std::vector<run::ListedFault> listed;
  run::RunOptions honest;
  std::vector<run::RunOptions> runs;  // one for each of `liars`
};

base::Result<std::vector<Wanted>> read_reports(const std::vector<std::string>& texts) {
  std::vector<Wanted> reports;
  for (const std::string& text : texts) {
    const std::size_t equals = text.find('=');
    Wanted wanted{text.substr(0, equals),
                  equals == std::string::npos ? "" : text.substr(equals + 1)};
    if ((wanted.format != "json" && wanted.format != "markdown") || wanted.file.empty()) {
      return base::Error{base::ExitCode::kUsage, "there is no report \"" + text + "\"", "",
                         "json=FILE or markdown=FILE"};
    }
    reports.push_back(std::move(wanted));
  }
  return reports;
}

base::Result<std::vector<contract::Liar>> choose(const contract::Liars& known,
                                                 const std::vector<std::string>& lists) {
  std::vector<contract::Liar> chosen;
  for (const contract::Liar& one : known.liars) {
    const bool wanted =
        lists.empty() || std::any_of(lists.begin(), lists.end(), [&](const auto& list) {
          const auto globs = base::split(list, ',');
          return std::any_of(globs.begin(), globs.end(), [&](std::string_view glob) {
            return base::glob_match(base::trim(glob), one.fault);
          });
        });
    if (wanted) chosen.push_back(one);
  }
  if (!chosen.empty()) return chosen;
  std::vector<std::string> names;
  for (const contract::Liar& one : known.liars) names.push_back(one.fault);
  const auto near = lists.empty() ? std::nullopt : base::did_you_mean(lists.front(), names);
  return base::Error{base::ExitCode::kNothingSelected, "no liar is selected", "",
                     near ? "did you mean " + *near + "?" : "known: " + base::join(names, ", ")};
}

// What all runs share; the unit is put in later.
base::Result<run::RunOptions> shared_options(const LiarsOptions& options, const Library& library) {
  const auto [name, in_name] = split_contract(options.contract);
  auto loaded = library.load(name, options.suites, options.speaks);
  if (!loaded) return loaded.error();
  auto profile =
      find_profile(*loaded->contract, options.profile.empty() ? in_name : options.profile);
  if (!profile) return profile.error();
  run::RunOptions shared;
  shared.live = live_settings(loaded->contract, loaded->rules, {}, options.isolation);
  shared.profile = std::move(*profile);
  shared.cases = run::cases_of_profile(loaded->cases, shared.profile);
  drop_slow(shared.cases);
  drop_unmet(shared.cases, shared.live.machine);
  shared.probe = loaded->probe;
  shared.fold.strict = true;
  shared.live.unit_json = "{}";
  return shared;
}

run::RunOptions for_unit(const run::RunOptions& shared, const run::UnitInfo& unit,
                         const std::string& folder, const std::string& name) {
  run::RunOptions run = shared;
  run.live.unit = unit;
  run.reproduce = {"touchstone", "run", shared.live.contract->name};
  const std::string spoken = shared.live.contract->spoken();
  if (!spoken.empty()) run.reproduce.insert(run.reproduce.end(), {"--speaks", spoken});
  run.reproduce.push_back("--");
  run.reproduce.insert(run.reproduce.end(), unit.argv.begin(), unit.argv.end());
  run.failures.clear();
  if (!folder.empty()) run.recordings = std::filesystem::path(folder) / name;
  return run;
}

base::Result<Plan> make_plan(const LiarsOptions& options, const Session& session) {
  auto library = Library::open();
  if (!library) return library.error();
  auto shared = shared_options(options, *library);
  if (!shared) return shared.error();
  Plan plan;
  auto known = load_liars(*library, *shared->live.contract, options.liars);
  if (!known) return known.error();
  plan.known = std::move(*known);
  auto chosen = choose(plan.known, options.only);
  if (!chosen) return chosen.error();
  plan.liars = std::move(*chosen);
  auto honest = honest_unit(plan.known, session.unit);
  if (!honest) return honest.error();
  auto listed = listed_faults(plan.known, *honest, options.program);
  if (!listed) return listed.error();
  plan.listed = std::move(*listed);
  plan.honest = for_unit(*shared, *honest, options.recordings, "honest");
  for (const contract::Liar& liar : plan.liars) {
    auto unit = liar_unit(plan.known, liar, *honest, options.program);
    if (!unit) return unit.error();
    plan.runs.push_back(for_unit(*shared, *unit, options.recordings, liar.fault));
  }
  return plan;
}

// The honest unit first, alone: what it fails need not be held against any liar.
base::Result<run::KillMatrix> judge_all(Plan plan, unsigned jobs, const reports::Paint& paint) {
  const base::SystemClock clock;
  const base::Microseconds begin = clock.now();
  plan.honest.jobs = jobs;
  const run::RunResult honest = run::Runner(std::move(plan.honest), {}).run();
  std::cout << reports::kill_header(honest, plan.liars.size(), paint) << std::flush;
  base::ExitCode stopped = honest.exit_code;
  std::vector<run::LiarVerdict> verdicts(plan.liars.size());
  if (stopped != base::ExitCode::kInterrupted) {
    run::run_side_by_side(std::move(plan.runs), jobs, [&](std::size_t i, run::RunResult result) {
      if (result.exit_code == base::ExitCode::kInterrupted) stopped = result.exit_code;
      verdicts[i] = run::judge_liar(plan.liars[i], result);
      if (stopped == base::ExitCode::kInterrupted) return;
      std::cout << reports::kill_line(verdicts[i], paint) << std::flush;
    });
  }
  if (stopped == base::ExitCode::kInterrupted) {
    return base::Error{stopped, "stopped before every liar was judged"};
  }
  const bool partial = plan.liars.size() < plan.known.liars.size();
  run::KillMatrix matrix = run::kill_matrix(honest, std::move(verdicts), partial);
  if (!plan.known.list.empty()) run::hold_against_list(matrix, plan.known, plan.listed);
  matrix.wall_us = (clock.now() - begin).count();
  return matrix;
}

base::Result<base::ExitCode> judge_liars(const LiarsOptions& options, const Session& session) {
  auto wanted = read_reports(options.reports);
  if (!wanted) return wanted.error();
  auto plan = make_plan(options, session);
  if (!plan) return plan.error();
  sandbox::sweep_stale(sandbox::default_tmp());
  const reports::Paint paint(reports::options_of_terminal(STDOUT_FILENO, options.color).color);
  const unsigned jobs = options.jobs != 0
                            ? options.jobs
                            : kJobsACore * std::max(1u, std::thread::hardware_concurrency());
  auto matrix = judge_all(std::move(*plan), jobs, paint);
  if (!matrix) return matrix.error();
  std::cout << reports::kill_summary(*matrix, paint);
  for (const Wanted& one : *wanted) {
    const std::string text =
        one.format == "json" ? reports::kill_json(*matrix) : reports::kill_markdown(*matrix);
    TS_RETURN_IF_ERROR(base::write_file(one.file, text));
  }
  return matrix->exit_code;
}

}  // namespace

void add_liars_command(CLI::App& app, Session& session) {
  auto options = std::make_shared<LiarsOptions>();
  CLI::App* command = app.add_subcommand(
      "liars", "Judge a suite by deliberately wrong units: liars CONTRACT [-- HONEST ...]");
  command->add_option("CONTRACT", options->contract, "For example rpc or rpc@core")->required();
  command->add_option("--speaks", options->speaks,
                      "The contract that the units speak, where CONTRACT leaves that open");
  command->add_option("--profile", options->profile, "Which requirements are scored");
  command->add_option("--liars", options->liars, "A file of liars, instead of the contract's own");
  command->add_option("--program", options->program, "The program that has the liars' faults");
  command->add_option("--only-liars", options->only, "Globs over faults, separated by commas")
      ->allow_extra_args(false);
  command->add_option("--report", options->reports, "json=FILE or markdown=FILE, repeatable")
      ->allow_extra_args(false);
  command->add_option("--suite", options->suites, "Further case files or folders of them")
      ->allow_extra_args(false);
  command->add_option("--recordings", options->recordings,
                      "Folder that keeps every recording, in a folder for each liar");
  command->add_option("--isolation", options->isolation, "none, basic or full")
      ->check(CLI::IsMember({"none", "basic", "full"}));
  command->add_option("--color", options->color, "auto, always or never")
      ->check(CLI::IsMember({"auto", "always", "never"}));
  command->add_option("--jobs", options->jobs, "Cases side by side (default: sixteen a core)")
      ->check(CLI::Range(1u, 1024u));
  command->callback([&session, options] {
    process::start_launch_server();  // before the law is in memory
    auto code = judge_liars(*options, session);
    session.exit = code ? *code : complain(code.error());
  });
}

}  // namespace touchstone::program
