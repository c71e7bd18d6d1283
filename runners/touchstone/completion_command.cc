// `touchstone completion SHELL` and `touchstone man`: what shells and man(1) want to know of the
// command line.
#include <iostream>
#include <memory>

#include "base/text.h"
#include "command_line.h"
#include "commands.h"

namespace touchstone::program {

void add_completion_command(CLI::App& app) {
  auto shell = std::make_shared<std::string>();
  CLI::App* command = app.add_subcommand("completion", "Print a completion script for a shell");
  command->add_option("SHELL", *shell, base::join(shells(), ", "))
      ->required()
      ->check(CLI::IsMember(shells()));
  command->callback([&app, shell] { std::cout << completion(describe(app), *shell); });
}

void add_man_command(CLI::App& app) {
  CLI::App* command = app.add_subcommand("man", "Print the manual page, for man -l -");
  command->callback([&app] {
    std::cout << man_page(describe(app), app.get_description(), app.get_footer(), app.version());
  });
}

}  // namespace touchstone::program
