// `touchstone list [CONTRACT]`: what there is to judge, without a unit.
#include <iostream>
#include <memory>

#include "commands.h"
#include "library.h"

namespace touchstone::program {
namespace {

struct ListOptions {
  std::string contract;
  std::string speaks;
  bool cases = false;
};

void print_contract(const Loaded& loaded, bool with_cases) {
  for (const contract::Requirement& one : loaded.contract->requirements) {
    std::cout << one.id << "  " << contract::to_string(one.level) << "  " << one.family << "  "
              << one.says << "\n";
  }
  if (!with_cases) return;
  std::cout << "\n";
  for (const script::CasePtr& one : loaded.cases) {
    std::cout << one->id << "  " << one->title << "\n";
  }
}

}  // namespace

void add_list_command(CLI::App& app, Session& session) {
  auto options = std::make_shared<ListOptions>();
  CLI::App* command =
      app.add_subcommand("list", "List contracts, or the requirements and cases of one");
  command->add_option("CONTRACT", options->contract, "For example rpc");
  command->add_flag("--cases", options->cases, "List the cases as well");
  command->add_option("--speaks", options->speaks,
                      "The contract that is spoken, for cases that use its scripts");
  command->callback([&session, options] {
    auto library = Library::open();
    if (!library) {
      session.exit = complain(library.error());
      return;
    }
    if (!options->contract.empty()) {
      auto loaded = library->load(options->contract, {}, options->speaks);
      if (!loaded) {
        session.exit = complain(loaded.error());
        return;
      }
      print_contract(*loaded, options->cases);
      return;
    }
    for (const std::string& name : contract::list_contracts(library->source())) {
      auto loaded = library->load(name);
      if (!loaded) {
        session.exit = base::worst(session.exit, complain(loaded.error()));
        continue;
      }
      std::cout << name << "  " << loaded->contract->revision << "  "
                << loaded->contract->requirements.size() << " requirements, "
                << loaded->cases.size() << " cases  " << loaded->contract->title << "\n";
    }
  });
}

}  // namespace touchstone::program
