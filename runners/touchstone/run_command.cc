// `touchstone run CONTRACT[@PROFILE] [options] -- UNIT [ARG...]`: the gate.
#include <algorithm>
#include <filesystem>
#include <iostream>
#include <memory>
#include <thread>

#include "base/file.h"
#include "base/text.h"
#include "commands.h"
#include "library.h"
#include "machine.h"
#include "process/launch_server.h"
#include "reports/report.h"
#include "run/runner.h"
#include "sandbox/sandbox.h"
#include "selection.h"
#include "unit_source.h"

namespace touchstone::program {
namespace {

struct RunOptions {
  std::string contract;  // with @PROFILE
  std::string unit;
  std::string speaks;
  std::vector<std::string> reports;
  std::vector<std::string> only;
  std::vector<std::string> suites;
  std::string expect;
  std::string recordings;
  std::string isolation = "basic";
  std::string color = "auto";
  bool strict = false;
  unsigned jobs = 0;
};

// The command line of this run for "repeat it with": without what chose cases and reports.
std::vector<std::string> reproduce_words(const Session& session) {
  std::vector<std::string> words;
  bool skip = false;
  bool unit = false;
  for (const std::string& word : session.arguments) {
    unit = unit || word == "--";
    if (skip) {
      skip = false;
    } else if (!unit && (word == "--only" || word == "--report")) {
      skip = true;
    } else if (unit || (!word.starts_with("--only=") && !word.starts_with("--report="))) {
      words.push_back(word);
    }
  }
  if (!unit) words.push_back("--");
  return words;
}

base::Result<run::UnitInfo> find_unit(const Library& library, const RunOptions& options,
                                      const std::string& contract, const Session& session) {
  if (!options.unit.empty()) {
    auto descriptor = find_descriptor(library.source(), options.unit);
    if (!descriptor) return descriptor.error();
    if (descriptor->contract != contract && descriptor->contract != options.speaks) {
      return base::Error{base::ExitCode::kUsage, "the unit " + options.unit + " speaks " +
                                                     descriptor->contract + ", not " + contract};
    }
    return resolve_unit(*descriptor, session.unit);
  }
  if (session.unit.empty()) {
    return base::Error{
        base::ExitCode::kUsage, "there is no unit to judge", "",
        "put its command line at the end: touchstone run " + contract + " -- ./my-runtime"};
  }
  return resolve_unit(session.unit);
}

base::Result<std::vector<std::string>> split_globs(const std::vector<std::string>& only) {
  std::vector<std::string> globs;
  for (const std::string& list : only) {
    for (const std::string_view one : base::split(list, ',')) {
      if (base::trim(one).empty()) {
        return base::Error{base::ExitCode::kUsage, "--only has an empty pattern"};
      }
      globs.emplace_back(base::trim(one));
    }
  }
  return globs;
}

base::Result<run::RunOptions> prepare(const Library& library, const RunOptions& options,
                                      const Session& session) {
  const std::size_t at = options.contract.find('@');
  const std::string name = options.contract.substr(0, at);
  const std::string profile_name =
      at == std::string::npos ? "full" : options.contract.substr(at + 1);
  auto loaded = library.load(name, options.suites, options.speaks);
  if (!loaded) return loaded.error();
  auto profile = find_profile(*loaded->contract, profile_name);
  if (!profile) return profile.error();
  auto globs = split_globs(options.only);
  if (!globs) return globs.error();
  auto selected = select(*loaded->contract, loaded->cases, *profile, *globs);
  if (!selected) return selected.error();
  run::RunOptions run;
  if (!options.expect.empty()) {
    auto text = base::read_file(options.expect);
    if (!text) return text.error();
    std::vector<std::string> ids;
    for (const script::CasePtr& one : loaded->cases) ids.push_back(one->id);
    auto expectations = run::read_expectations(*text, options.expect, *loaded->contract, ids);
    if (!expectations) return expectations.error();
    run.fold.expectations = std::move(*expectations);
  }
  auto unit = find_unit(library, options, name, session);
  if (!unit) return unit.error();
  run.live.contract = loaded->contract;
  run.live.rules = loaded->rules;
  run.live.unit = std::move(*unit);
  run.live.program = own_program();
  run.profile = std::move(selected->profile);
  run.cases = std::move(selected->cases);
  run.probe = loaded->probe;
  run.fold.strict = options.strict;
  run.fold.partial = selected->partial;
  run.jobs = options.jobs != 0 ? options.jobs : std::max(1u, std::thread::hardware_concurrency());
  run.recordings = options.recordings;
  run.reproduce = reproduce_words(session);
  TS_RETURN_IF_ERROR(describe_machine(options.isolation, run.live));
  return run;
}

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

std::string note_of(const std::vector<WantedReport>& wanted) {
  std::vector<std::string> words;
  for (const WantedReport& one : wanted) {
    if (!one.file.empty()) words.push_back(one.format + " in " + one.file);
  }
  return base::join(words, ", ");
}

base::Result<base::ExitCode> judge_unit(const RunOptions& options, const Session& session) {
  auto library = Library::open();
  if (!library) return library.error();
  auto wanted = wanted_reports(options.reports);
  if (!wanted) return wanted.error();
  reports::ReportOptions report_options;
  report_options.color = options.color;
  std::vector<std::unique_ptr<run::Observer>> made;
  std::vector<run::Observer*> observers;
  for (const WantedReport& one : *wanted) {
    auto report = reports::make_report(one.format, one.file, report_options);
    if (!report) return report.error();
    observers.push_back(report->get());
    made.push_back(std::move(*report));
  }
  auto prepared = prepare(*library, options, session);
  if (!prepared) return prepared.error();
  prepared->reports_note = note_of(*wanted);
  sandbox::sweep_stale(sandbox::default_tmp());
  run::Runner runner(std::move(*prepared), observers);
  return runner.run().exit_code;
}

}  // namespace

void add_run_command(CLI::App& app, Session& session) {
  auto options = std::make_shared<RunOptions>();
  CLI::App* command = app.add_subcommand("run", "Judge a unit: run CONTRACT[@PROFILE] -- UNIT ...");
  command->add_option("CONTRACT", options->contract, "For example rpc or rpc@core")->required();
  command->add_option("--speaks", options->speaks,
                      "The contract that the unit speaks, where CONTRACT leaves that open");
  command->add_option("--unit", options->unit, "A known runtime, instead of a command line");
  command
      ->add_option("--report", options->reports,
                   "FORMAT or FORMAT=FILE, repeatable: " + base::join(reports::formats(), ", "))
      ->allow_extra_args(false);
  command
      ->add_option("--only", options->only,
                   "Globs over case and requirement ids, separated by commas")
      ->allow_extra_args(false);
  command->add_option("--suite", options->suites, "Further case files or folders of them")
      ->allow_extra_args(false);
  command->add_option("--expect", options->expect, "File of failures that are known");
  command->add_option("--recordings", options->recordings, "Folder that keeps every recording");
  command->add_option("--isolation", options->isolation, "none, basic or full")
      ->check(CLI::IsMember({"none", "basic", "full"}));
  command->add_option("--color", options->color, "auto, always or never")
      ->check(CLI::IsMember({"auto", "always", "never"}));
  command->add_option("--jobs", options->jobs, "Cases side by side (default: one a core)")
      ->check(CLI::Range(1u, 256u));
  command->add_flag("--strict", options->strict, "A SHOULD blocks as well");
  command->callback([&session, options] {
    process::start_launch_server();  // before the law is in memory
    auto code = judge_unit(*options, session);
    session.exit = code ? *code : complain(code.error());
  });
}

}  // namespace touchstone::program
