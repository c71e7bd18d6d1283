#include "mistyped.h"

#include <algorithm>

#include "base/text.h"
#include "command_line.h"

namespace touchstone::program {
namespace {

bool is_known(const std::string& word, const std::vector<std::string>& known) {
  return std::find(known.begin(), known.end(), word) != known.end();
}

base::Error unknown(const std::string& what, const std::string& word,
                    const std::vector<std::string>& known, const std::string& help) {
  const auto near = base::did_you_mean(word, known);
  return {base::ExitCode::kUsage, what + " " + base::in_quotes(word), "",
          (near ? "did you mean " + *near + "? All of them: " : "") + help};
}

}  // namespace

std::optional<base::Error> find_mistyped(const CLI::App& app,
                                         const std::vector<std::string>& words) {
  if (words.size() < 2) return std::nullopt;
  std::vector<std::string> names;
  const std::vector<CommandText> commands = describe(app);
  for (const CommandText& command : commands) names.push_back(command.name);
  const std::string& first = words[1];
  const auto chosen = std::find_if(commands.begin(), commands.end(),
                                   [&](const CommandText& one) { return one.name == first; });
  if (chosen == commands.end()) {
    if (first.starts_with("-"))
      return unknown("there is no option", first, names, "touchstone --help");
    return unknown("there is no command", first, names, "touchstone --help");
  }
  std::vector<std::string> options;
  for (const OptionText& option : chosen->options) {
    options.insert(options.end(), option.names.begin(), option.names.end());
  }
  for (std::size_t i = 2; i < words.size(); ++i) {
    const std::string name = words[i].substr(0, words[i].find('='));
    if (!name.starts_with("--") || is_known(name, options)) continue;
    return unknown(chosen->name + " has no option", name, options,
                   "touchstone " + chosen->name + " --help");
  }
  return std::nullopt;
}

}  // namespace touchstone::program
