// `touchstone sabotage CONTRACT --list | --fault NAME -- UNIT | --all -- UNIT`: faults derived from
// a contract, planted between a unit and its host.
#include <cstdlib>
#include <iostream>
#include <memory>

#include "base/text.h"
#include "commands.h"
#include "library.h"
#include "process/find_executable.h"
#include "process/launch_server.h"
#include "sabotage/derive.h"
#include "sabotage/proxy.h"
#include "sabotage_campaign.h"
#include "sabotage_report.h"

namespace touchstone::program {
namespace {

struct SabotageOptions {
  std::string contract;
  bool list = false;
  bool all = false;
  std::string fault;
  std::string report;
  std::string tree;
  CampaignOptions campaign;
};

// The tree is for this process alone: the unit's environment stays as it was.
base::Result<Library> open_library(const SabotageOptions& options) {
  if (options.tree.empty()) return Library::open();
  setenv("TOUCHSTONE_TREE", options.tree.c_str(), 1);
  auto library = Library::open();
  unsetenv("TOUCHSTONE_TREE");
  return library;
}

void print_fault(const sabotage::Fault& fault) {
  const std::vector<std::string> ids(fault.blames.begin(), fault.blames.end());
  std::cout << fault.name << "  " << (fault.honest ? "green" : "red") << "  " << fault.says;
  if (!fault.honest) {
    std::cout << "; blames " << (ids.empty() ? "a step that waits for it" : base::join(ids, ", "));
  }
  std::cout << "\n";
}

base::Result<base::ExitCode> stand_in(const SabotageOptions& options, const Session& session,
                                      const contract::Contract& contract,
                                      const std::vector<sabotage::Fault>& faults) {
  auto fault = sabotage::find_fault(faults, options.fault);
  if (!fault) return fault.error();
  // Its digest is for reports; a process that stands in has to be quick.
  const char* const path = std::getenv("PATH");
  auto executable = process::find_executable(session.unit.front(), path == nullptr ? "" : path);
  if (!executable) return executable.error();
  sabotage::Saboteur saboteur(contract.unit, *fault, options.campaign.seed);
  const auto report = [&] {
    if (!options.report.empty()) append_sabotage_report(options.report, *fault, saboteur);
  };
  auto end = sabotage::run_proxy(*executable, session.unit, saboteur, report);
  if (!end) return end.error();
  sabotage::end_as(*end);
}

base::Result<base::ExitCode> sabotage(const SabotageOptions& options, const Session& session) {
  auto library = open_library(options);
  if (!library) return library.error();
  if (!options.list && session.unit.empty()) {
    return base::Error{base::ExitCode::kUsage, "there is no unit to sabotage", "",
                       "put its command line at the end: touchstone sabotage " + options.contract +
                           " --all -- ./my-runtime"};
  }
  auto contract = contract::load(library->source(), options.contract);
  if (!contract) return contract.error();
  auto faults = sabotage::derive(**contract, library->source());
  if (!faults) return faults.error();
  if (options.list) {
    for (const sabotage::Fault& fault : *faults) print_fault(fault);
    return base::ExitCode::kConformant;
  }
  if (options.all) {
    return run_campaign(*library, options.contract, std::move(*faults), session.unit,
                        options.campaign);
  }
  return stand_in(options, session, **contract, *faults);
}

}  // namespace

void add_sabotage_command(CLI::App& app, Session& session) {
  auto options = std::make_shared<SabotageOptions>();
  CLI::App* command = app.add_subcommand(
      "sabotage", "Stand in for a unit and plant a fault that its contract forbids");
  command->add_option("CONTRACT", options->contract, "For example rpc")->required();
  auto* what = command->add_option_group("what to do");
  what->add_flag("--list", options->list, "Every fault that the contract gives");
  what->add_option("--fault", options->fault, "Run the unit with this fault planted");
  what->add_flag("--all", options->all, "Judge the unit once for each fault");
  what->require_option(1);
  command->add_option(
      "--seed", options->campaign.seed,
      "With --fault: leave out so many frames that fit; with --all: what --sample takes");
  command->add_option("--report", options->report, "With --fault: append here what was planted");
  command->add_option("--tree", options->tree, "With --fault: read specs from this checkout");
  CampaignOptions& campaign = options->campaign;
  command->add_option("--only", campaign.only, "With --all: globs over the names of faults");
  command->add_option("--jobs", campaign.jobs, "With --all: faults side by side")
      ->check(CLI::Range(1u, 256u));
  command->add_option("--sample", campaign.sample, "With --all: so many faults, chosen by --seed");
  command->add_option("--isolation", campaign.isolation, "With --all: none or basic")
      ->check(CLI::IsMember({"none", "basic"}));
  command->callback([&session, options] {
    if (options->all) process::start_launch_server();  // before the law is in memory
    auto code = sabotage(*options, session);
    session.exit = code ? *code : complain(code.error());
  });
}

}  // namespace touchstone::program
