// `touchstone init [--contract C] [--ci SERVICE] -- UNIT...`: writes touchstone.yaml for a project.
#include <unistd.h>

#include <filesystem>
#include <iostream>
#include <memory>

#include "base/file.h"
#include "base/text.h"
#include "ci_file.h"
#include "commands.h"
#include "law.h"
#include "machine.h"
#include "process/launch_server.h"
#include "project_file.h"
#include "run/runner.h"
#include "unit_source.h"

namespace touchstone::program {

namespace fs = std::filesystem;

namespace {

struct InitOptions {
  std::string contract;
  std::string ci;
  bool force = false;
};

// Asks on the terminal; the words of a command line are separated by blanks.
base::Result<std::vector<std::string>> ask_for_unit() {
  const base::Error none{base::ExitCode::kUsage, "there is no unit to write down", "",
                         "put its command line at the end: touchstone init -- ./my-runtime rpc"};
  if (::isatty(STDIN_FILENO) == 0) return none;
  std::cout << "How is your runtime started? (for example: ./my-runtime rpc)\n> " << std::flush;
  std::string line;
  std::getline(std::cin, line);
  std::vector<std::string> words;
  for (const std::string_view word : base::split(line, ' ')) {
    if (!word.empty()) words.emplace_back(word);
  }
  if (words.empty()) return none;
  return words;
}

constexpr std::string_view kNoProbe = "has no probe, so it has to be asked for: --contract";

// What the start probe of a contract says of the unit: nothing when it became ready.
base::Result<std::string> probe(const Library& library, const std::string& contract,
                                const run::UnitInfo& unit) {
  auto whole = whole_law(library, contract);
  if (!whole) return whole.error();
  if (!whole->probe) return std::string(kNoProbe);
  run::RunOptions run;
  run.live = live_settings(whole->law.contract, whole->law.rules, unit, "");
  run.profile = whole->law.profile;
  run.cases = {whole->probe};  // as a case: one that only speaks is not ready yet
  run.fold.partial = true;
  run.failures.clear();
  const run::RunResult result = run::Runner(std::move(run), {}).run();
  if (result.cases.empty()) return std::string("stopped");
  if (result.cases.front().verdict == record::Verdict::kPass) return std::string();
  const std::vector<record::Finding>& findings = result.cases.front().last().verdict.findings;
  return findings.empty() ? std::string("it did not become ready")
                          : std::string(record::to_string(findings.front().kind)) + ": " +
                                base::printable(findings.front().explanation, 300);
}

// The contract that the unit speaks, of the one given or of all.
base::Result<std::string> find_contract(const Library& library, const InitOptions& options,
                                        const run::UnitInfo& unit) {
  std::vector<std::string> wanted = {options.contract};
  if (options.contract.empty()) wanted = contract::list_contracts(library.source());
  std::vector<std::string> seen;
  for (const std::string& one : wanted) {
    auto said = probe(library, one, unit);
    if (!said) return said.error();
    std::cout << "  " << one << ": " << (said->empty() ? "ready" : *said) << "\n";
    if (said->empty() || (*said == kNoProbe && !options.contract.empty())) return one;
    seen.push_back(one);
  }
  return base::Error{base::ExitCode::kNotConformant,
                     "the unit became ready by no contract of " + base::join(seen, ", "), "",
                     "mend what is said above, or name another with --contract"};
}

base::Status write_new(const std::string& path, const std::string& text, bool force) {
  std::error_code error;
  if (fs::exists(path, error) && !force) {
    return base::Error{base::ExitCode::kUsage, "this file is there already", path,
                       "--force writes it anew"};
  }
  TS_RETURN_IF_ERROR(base::write_file(path, text));
  std::cout << "wrote " << path << "\n";
  return {};
}

base::Status init(const InitOptions& options, const Session& session) {
  std::vector<std::string> words = session.unit;
  if (words.empty()) {
    auto asked = ask_for_unit();
    if (!asked) return asked.error();
    words = std::move(*asked);
  }
  auto library = Library::open();
  if (!library) return library.error();
  auto unit = resolve_unit(words);
  if (!unit) return unit.error();
  std::cout << "starting " << base::shell_join(words) << "\n";
  auto contract = find_contract(*library, options, *unit);
  if (!contract) return contract.error();
  Project project;
  project.unit = std::move(words);
  project.contract = std::move(*contract);
  project.reports = {"junit=touchstone.xml"};
  TS_RETURN_IF_ERROR(write_new(kProjectFile, to_yaml(project), options.force));
  if (!options.ci.empty()) {
    const CiFile file = ci_file(options.ci);
    TS_RETURN_IF_ERROR(write_new(file.path, file.text, options.force));
  }
  std::cout << "next: touchstone run\n";
  return {};
}

}  // namespace

void add_init_command(CLI::App& app, Session& session) {
  auto options = std::make_shared<InitOptions>();
  CLI::App* command =
      app.add_subcommand("init", "Write touchstone.yaml for a project: init -- UNIT ...");
  command->add_option("--contract", options->contract,
                      "CONTRACT or CONTRACT@PROFILE; without it all are tried");
  command->add_option("--ci", options->ci, "Also a file for " + base::join(ci_services(), " or "))
      ->check(CLI::IsMember(ci_services()));
  command->add_flag("--force", options->force, "Write files anew that are there already");
  command->callback([&session, options] {
    process::start_launch_server();  // before the law is in memory
    const base::Status status = init(*options, session);
    if (!status.ok()) session.exit = complain(status.error());
  });
}

}  // namespace touchstone::program
