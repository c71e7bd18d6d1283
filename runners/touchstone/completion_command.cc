// `touchstone completion SHELL` and `touchstone man`: what shells and man(1) want to know of the
// command line.
#include <iostream>
#include <memory>

#include "base/text.h"
#include "command_line.h"
#include "commands.h"
#include "library.h"
#include "reports/report.h"
#include "unit_source.h"

namespace touchstone::program {

void add_completion_command(CLI::App& app, Session& session) {
  auto shell = std::make_shared<std::string>();
  CLI::App* command = app.add_subcommand("completion", "Print a completion script for a shell");
  command->add_option("SHELL", *shell, base::join(shells(), ", "))
      ->required()
      ->check(CLI::IsMember(shells()));
  command->callback([&app, &session, shell] {
    auto library = Library::open();
    if (!library) {
      session.exit = complain(library.error());
      return;
    }
    std::vector<CommandText> commands = describe(app);
    const std::vector<std::string> contracts = contract::list_contracts(library->source());
    offer(commands, "CONTRACT", contracts);
    offer(commands, "--contract", contracts);
    offer(commands, "--speaks", contracts);
    offer(commands, "--report", reports::formats());
    offer(commands, "--unit", descriptor_names(library->source()));
    std::cout << completion(commands, *shell);
  });
}

void add_man_command(CLI::App& app) {
  auto markdown = std::make_shared<bool>(false);
  CLI::App* command = app.add_subcommand("man", "Print the manual page, for man -l -");
  command->add_flag("--markdown", *markdown, "As Markdown instead: docs/reference.md");
  command->callback([&app, markdown] {
    if (*markdown) {
      std::cout << reference_page(describe(app), app.get_description());
      return;
    }
    std::cout << man_page(describe(app), app.get_description(), app.get_footer(), app.version());
  });
}

}  // namespace touchstone::program
