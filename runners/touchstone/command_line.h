// The command line as data, read from the definition that parses it: completions and the man page
// come from the same place as the help.
#pragma once

#include <CLI/CLI.hpp>
#include <string>
#include <vector>

namespace touchstone::program {

struct OptionText {
  std::vector<std::string> names;  // "--report", "-o"; empty for what has a place of its own
  std::string value;               // what it takes, e.g. "FILE"; empty for a flag
  std::string help;
  std::vector<std::string> values;  // what it takes, where that is known
};

struct CommandText {
  std::string name;
  std::string help;
  std::string footer;
  std::vector<OptionText> options;      // sorted as they were declared
  std::vector<OptionText> positionals;  // name in `value`
};

// All commands that the help lists, in its order.
std::vector<CommandText> describe(const CLI::App& app);
// Gives an option, "--speaks" say, or what has a place, "CONTRACT" say, its values in every
// command.
void offer(std::vector<CommandText>& commands, const std::string& name,
           const std::vector<std::string>& values);

// A script for that shell; `shell` is one of shells().
std::vector<std::string> shells();
std::string completion(const std::vector<CommandText>& commands, const std::string& shell);

// The page for man(1), in roff.
std::string man_page(const std::vector<CommandText>& commands, const std::string& description,
                     const std::string& footer, const std::string& version);

// The same as Markdown, with reports and exit codes: docs/reference.md.
std::string reference_page(const std::vector<CommandText>& commands,
                           const std::string& description);

}  // namespace touchstone::program
