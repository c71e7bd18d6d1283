// `touchstone doctor`: what this machine allows, and what is lost where it refuses.
#include <iostream>

#include "commands.h"
#include "process/launch_server.h"
#include "sandbox/doctor_probe.h"

namespace touchstone::program {

void add_doctor_command(CLI::App& app, Session&) {
  CLI::App* command = app.add_subcommand("doctor", "Say what this machine allows");
  command->callback([] {
    process::start_launch_server();
    for (const sandbox::Capability& one : sandbox::doctor_probe()) {
      std::cout << (one.allowed ? "yes  " : "no   ") << one.name;
      if (!one.detail.empty()) std::cout << " (" << one.detail << ")";
      if (!one.allowed) std::cout << ": " << one.loss;
      std::cout << "\n";
      if (!one.allowed && !one.remedy.empty()) std::cout << "     try: " << one.remedy << "\n";
    }
  });
}

}  // namespace touchstone::program
