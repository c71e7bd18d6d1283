#include "liar_units.h"

#include <filesystem>
#include <utility>

#include "base/text.h"
#include "machine.h"
#include "program_output.h"
#include "unit_source.h"
#include "yaml/node.h"

namespace touchstone::program {

namespace fs = std::filesystem;

namespace {

std::vector<std::string> words_of(const std::vector<std::string>& words,
                                  const run::UnitInfo& honest, const std::string& fault,
                                  const std::string& program) {
  const contract::HonestUnit unit{fs::path(honest.executable).parent_path().string(), honest.argv};
  std::vector<std::string> command = contract::command_of(words, unit, fault);
  if (!program.empty() && !command.empty()) command.front() = program;
  return command;
}

base::Result<run::ListedFault> listed_fault(std::string_view line, const std::string& where) {
  auto parsed = yaml::parse(line, where);
  if (!parsed) return parsed.error();
  const yaml::Node* fault = parsed->root.find("fault");
  if (fault == nullptr || !fault->is_string()) {
    return base::Error{base::ExitCode::kBadInput,
                       "expected {\"fault\": NAME}, not " + base::printable(line, 100), where};
  }
  run::ListedFault listed{fault->scalar, std::nullopt};
  if (const yaml::Node* breaks = parsed->root.find("breaks"); breaks != nullptr) {
    listed.breaks.emplace();
    for (const yaml::Node& id : breaks->items) listed.breaks->push_back(id.scalar);
  }
  return listed;
}

}  // namespace

base::Result<run::UnitInfo> honest_unit(const contract::Liars& liars,
                                        const std::vector<std::string>& command) {
  if (!command.empty()) return resolve_unit(command);
  if (liars.honest.empty()) {
    return base::Error{base::ExitCode::kUsage, "there is no honest unit to begin with", "",
                       "put its command line at the end, after --"};
  }
  std::vector<std::string> argv = liars.honest;
  const fs::path beside = fs::path(own_program()).parent_path() / argv.front();
  std::error_code error;
  if (fs::exists(beside, error)) argv.front() = beside.string();
  auto unit = resolve_unit(argv);
  if (unit) return unit;
  base::Error missing = unit.error();
  missing.hint = "build it (the target references), or put its command line at the end, after --";
  return missing;
}

base::Result<run::UnitInfo> liar_unit(const contract::Liars& liars, const contract::Liar& liar,
                                      const run::UnitInfo& honest, const std::string& program) {
  const std::vector<std::string>& words = liar.program.empty() ? liars.program : liar.program;
  const std::vector<std::string> command = words_of(words, honest, liar.fault, program);
  if (command.empty()) {
    return base::Error{base::ExitCode::kBadInput,
                       "the program of " + liar.fault + " is no command"};
  }
  return resolve_unit(command);
}

base::Result<std::vector<run::ListedFault>> listed_faults(const contract::Liars& liars,
                                                          const run::UnitInfo& honest,
                                                          const std::string& program) {
  std::vector<run::ListedFault> listed;
  if (liars.list.empty()) return listed;
  const std::vector<std::string> command = words_of(liars.list, honest, "", program);
  auto text = program_output(command);
  if (!text) return text.error();
  for (const std::string_view line : base::split(*text, '\n')) {
    if (base::trim(line).empty()) continue;
    auto fault = listed_fault(line, base::shell_join(command));
    if (!fault) return fault.error();
    listed.push_back(std::move(*fault));
  }
  return listed;
}

}  // namespace touchstone::program
