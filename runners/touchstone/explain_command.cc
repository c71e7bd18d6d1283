// `touchstone explain ID`: everything that is known of one requirement or case, without a unit.
#include <algorithm>
#include <iostream>
#include <memory>

#include "base/text.h"
#include "commands.h"
#include "library.h"

namespace touchstone::program {
namespace {

struct ExplainOptions {
  std::string id;
};

// The liars that break the requirement: "name: what a user suffers".
std::vector<std::string> liars_of(const Library& library, const contract::Contract& contract,
                                  const std::string& id) {
  std::vector<std::string> lines;
  const auto known = load_liars(library, contract, "");
  if (!known) return lines;
  for (const contract::Liar& one : known->liars) {
    if (std::find(one.breaks.begin(), one.breaks.end(), id) == one.breaks.end()) continue;
    lines.push_back(one.fault + ": " + one.suffers);
  }
  return lines;
}

void print_list(const std::string& title, const std::vector<std::string>& lines) {
  std::cout << title << (lines.empty() ? " none\n" : "\n");
  for (const std::string& line : lines) std::cout << "  " << line << "\n";
}

void explain_requirement(const Library& library, const Loaded& loaded,
                         const contract::Requirement& one) {
  std::cout << one.id << "  " << contract::to_string(one.level) << ", family " << one.family
            << ", contract " << loaded.contract->name << " " << loaded.contract->revision << "\n\n"
            << one.says << "\n\n"
            << "What breaks for a user: " << one.breaks << "\n"
            << "Source: " << base::join(one.source, "; ")
            << (one.basis.empty() ? "" : " (basis " + one.basis + ")") << "\n";
  if (!one.gate.empty()) std::cout << "Applies when: " << one.gate << "\n";
  if (!one.excluded.empty()) std::cout << "Not decided by any test: " << one.excluded << "\n";
  std::vector<std::string> cases;
  for (const script::CasePtr& test : loaded.cases) {
    const std::vector<std::string> ids = test->requirements();
    if (std::find(ids.begin(), ids.end(), one.id) != ids.end()) {
      cases.push_back(test->id + "  (" + test->at + ")");
    }
  }
  print_list("Cases that look at it:", cases);
  if (!one.rules.empty()) {
    std::cout << "Judged in every recording by "
              << (one.rules.size() == 1 ? "the rule" : "the rules") << ":\n";
    for (const yaml::Node& rule : one.rules) std::cout << "  " << rule.to_json() << "\n";
  }
  print_list("Liars that break it:", liars_of(library, *loaded.contract, one.id));
  if (!cases.empty()) {
    std::cout << "Try it: touchstone run " << loaded.contract->name << " --only " << one.id
              << " -- YOUR-UNIT\n";
  }
}

void explain_case(const Loaded& loaded, const script::Case& one) {
  std::cout << one.id << "  (" << one.at << ")\n\n" << one.title << "\n\n";
  print_list("Decides:", one.requirements());
  std::cout << "Steps:\n";
  for (const script::Step& step : one.steps) std::cout << "  " << step.text << "\n";
  std::cout << "Try it: touchstone run " << loaded.contract->name << " --only " << one.id
            << " -- YOUR-UNIT\n";
}

// A requirement may be part of several contracts, such as one of the wire that two of them share;
// each says what it makes of it.
base::Status explain(const std::string& id) {
  auto library = Library::open();
  if (!library) return library.error();
  std::vector<std::string> known;
  bool told = false;
  for (const std::string& name : contract::list_contracts(library->source())) {
    auto loaded = library->load(name);
    if (!loaded) return loaded.error();
    if (const contract::Requirement* one = loaded->contract->find(id)) {
      if (told) std::cout << "\n";
      explain_requirement(*library, *loaded, *one);
      told = true;
    }
    for (const script::CasePtr& one : loaded->cases) {
      if (one->id == id) {
        explain_case(*loaded, *one);
        return {};
      }
      known.push_back(one->id);
    }
    for (const std::string& one : loaded->contract->requirement_ids()) known.push_back(one);
  }
  if (told) return {};
  const auto near = base::did_you_mean(id, known);
  return base::Error{base::ExitCode::kUsage, "no requirement or case is called \"" + id + "\"", "",
                     near ? "did you mean " + *near + "?" : "touchstone list"};
}

}  // namespace

void add_explain_command(CLI::App& app, Session& session) {
  auto options = std::make_shared<ExplainOptions>();
  CLI::App* command = app.add_subcommand("explain", "Explain a requirement or a case");
  command->add_option("ID", options->id, "For example RPC-054 or rpc/abort-mid-stream")->required();
  command->callback([&session, options] {
    const base::Status status = explain(options->id);
    if (!status.ok()) session.exit = complain(status.error());
  });
}

}  // namespace touchstone::program
