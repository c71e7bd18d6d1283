// InstallContext is what every sidecar's installation needs to know, and the steps they share.
//
// Made once per run. The steps block while their children run; not thread-safe.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "sidecar-installer/behaviour.h"
#include "sidecar-installer/layout.h"
#include "sidecar-installer/options.h"

namespace touchstone::sidecar_installer {

struct InstallContext {
  const Options& options;
  const Layout& layout;
  std::string python;  // the interpreter that makes virtual environments
  Behaviour& behaviour;
};

// Runs a command that must succeed; the Failure names program, arguments and status.
Outcome<Done> run_checked(const InstallContext& context, const Command& command);

// The interpreter in a virtual environment, python3 before python; links are followed.
Outcome<std::string> venv_interpreter(const InstallContext& context,
                                      const std::filesystem::path& venv);

// Keeps a virtual environment that has an interpreter, makes any other; gives its interpreter.
Outcome<std::string> ensure_venv(const InstallContext& context, const std::filesystem::path& venv);

// Upgrades the environment's pip, then installs with the given arguments.
Outcome<Done> pip_install(const InstallContext& context, const std::string& interpreter,
                          const std::vector<std::string>& arguments);

// Writes a packed launcher, executable by everyone.
Outcome<Done> write_launcher(const InstallContext& context, const std::filesystem::path& path);

// The same where a liar writes it: before there is anything to launch.
Outcome<Done> write_launcher_early(const InstallContext& context,
                                   const std::filesystem::path& path);

// A line of a dry run's plan.
void say_plan(const InstallContext& context, const std::string& line);

}  // namespace touchstone::sidecar_installer
