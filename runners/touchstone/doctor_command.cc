// `touchstone doctor`: what this machine allows, and what is lost where it refuses.
#include <filesystem>
#include <iostream>

#include "commands.h"
#include "process/launch_server.h"
#include "sandbox/doctor_probe.h"
#include "sandbox/sandbox.h"

namespace touchstone::program {

void add_doctor_command(CLI::App& app, Session&) {
  CLI::App* command = app.add_subcommand("doctor", "Say what this machine allows");
  command->callback([] {
    process::start_launch_server();
    bool all = true;
    bool helped = false;
    for (const sandbox::Capability& one : sandbox::doctor_probe()) {
      std::cout << (one.allowed ? "yes  " : "no   ") << one.name;
      if (!one.detail.empty()) std::cout << " (" << one.detail << ")";
      if (!one.allowed) std::cout << ": " << one.loss;
      std::cout << "\n";
      all = all && one.allowed;
      helped = helped || (!one.allowed && !one.remedy.empty());
      if (!one.allowed && !one.remedy.empty()) std::cout << "     try: " << one.remedy << "\n";
    }
    const std::filesystem::path scratch = sandbox::default_tmp();
    std::error_code error;
    const auto space = std::filesystem::space(scratch, error);
    constexpr std::uintmax_t kRoom = std::uintmax_t{1} << 30;  // of a run with long cases
    const bool room = !error && space.available >= kRoom;
    std::cout << (room ? "yes  " : "no   ") << "scratch (" << scratch.string() << ", "
              << (error ? error.message() : std::to_string(space.available >> 20) + " MiB free")
              << ")";
    if (!room) {
      std::cout << ": Recordings and planted files may not fit.\n     try: make room there, or set "
                   "TMPDIR to a folder with more";
    }
    std::cout << "\n\n"
              << (all ? "This machine gives all that isolation full asks for.\n"
                  : helped
                      ? "Runs say what is missing and do without; what is behind \"try\" above "
                        "would mend it.\n"
                      : "Runs say what is missing and do without.\n");
  });
}

}  // namespace touchstone::program
