// The commands of the touchstone program. Each add_*_command declares its options on the command
// line and, when it is chosen, leaves in Session::exit how the program ends.
#pragma once

#include <CLI/CLI.hpp>
#include <string>
#include <vector>

#include "base/exit_code.h"
#include "base/result.h"

namespace touchstone::program {

// What the commands share of one invocation.
struct Session {
  std::vector<std::string> arguments;  // of the whole command line, for "repeat it with"
  std::vector<std::string> unit;       // what came after "--"
  base::ExitCode exit = base::ExitCode::kConformant;
};

void add_run_command(CLI::App& app, Session& session);
void add_baseline_command(CLI::App& app, Session& session);
void add_merge_command(CLI::App& app, Session& session);
void add_compare_command(CLI::App& app, Session& session);
void add_liars_command(CLI::App& app, Session& session);
void add_judge_command(CLI::App& app, Session& session);
void add_certify_command(CLI::App& app, Session& session);
void add_verify_command(CLI::App& app, Session& session);
void add_check_command(CLI::App& app, Session& session);
void add_list_command(CLI::App& app, Session& session);
void add_explain_command(CLI::App& app, Session& session);
void add_lint_command(CLI::App& app, Session& session);
void add_sabotage_command(CLI::App& app, Session& session);
void add_init_command(CLI::App& app, Session& session);
void add_doctor_command(CLI::App& app, Session& session);
void add_completion_command(CLI::App& app, Session& session);
void add_man_command(CLI::App& app);

// Prints "touchstone: WHERE: WHAT" and "  try: HINT" on standard error; returns its exit code.
base::ExitCode complain(const base::Error& error);

}  // namespace touchstone::program
