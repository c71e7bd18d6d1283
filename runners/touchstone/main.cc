// touchstone: judges agent runtimes by the protocols they claim to speak.
#include <malloc.h>

#include <algorithm>
#include <iostream>

#include "base/text.h"
#include "commands.h"
#include "mistyped.h"
#include "peer/hidden_command.h"

namespace touchstone::program {

base::ExitCode complain(const base::Error& error) {
  constexpr std::size_t kMost = 4000;  // of a path that somebody made to be looked at
  const std::string where = base::printable(error.where, kMost);
  std::cerr << "touchstone: " << (where.empty() ? "" : where + ": ");
  // A complaint may be a list; within its lines nothing of a file or a unit gets through raw.
  for (const std::string_view line : base::split(error.what, '\n')) {
    std::cerr << base::printable(line, kMost) << "\n";
  }
  if (!error.hint.empty()) {
    std::cerr << "  try: " << base::printable(error.hint, kMost) << "\n";
  }
  return error.code;
}

// What was taken for one long line is given back when the line is done with. Left to itself malloc
// keeps ever longer pieces for later, once it has seen one freed.
void give_memory_back() {
  ::mallopt(M_MMAP_THRESHOLD, 512 << 10);
  ::mallopt(M_TRIM_THRESHOLD, 1 << 20);
}

}  // namespace touchstone::program

int main(int argc, char** argv) {
  using namespace touchstone;
  if (const auto code = peer::run_hidden_command(argc, argv)) return *code;

  program::give_memory_back();
  program::Session session;
  session.arguments.assign(argv, argv + argc);
  const auto separator = std::find(session.arguments.begin(), session.arguments.end(), "--");
  std::vector<std::string> own(session.arguments.begin(), separator);
  if (separator != session.arguments.end()) {
    session.unit.assign(separator + 1, session.arguments.end());
  }

  CLI::App app{
      "touchstone judges agent runtimes: it starts the real program in an isolated HOME, talks to\n"
      "it as its host would, and says which requirements of its contract hold.",
      "touchstone"};
  app.set_version_flag("--version", "touchstone " TOUCHSTONE_VERSION);
  app.require_subcommand(1);
  app.footer(
      "Exit codes: 0 conformant, 1 not, 2 usage, 3 bad case or spec, 4 nothing selected,\n"
      "5 only time spoke against it, 6 cannot be executed, 7 we could not ask.\n"
      "Example: touchstone run rpc -- ./my-runtime rpc");
  program::add_run_command(app, session);
  program::add_baseline_command(app, session);
  program::add_merge_command(app, session);
  program::add_compare_command(app, session);
  program::add_liars_command(app, session);
  program::add_judge_command(app, session);
  program::add_certify_command(app, session);
  program::add_verify_command(app, session);
  program::add_check_command(app, session);
  program::add_list_command(app, session);
  program::add_explain_command(app, session);
  program::add_lint_command(app, session);
  program::add_sabotage_command(app, session);
  program::add_init_command(app, session);
  program::add_doctor_command(app, session);
  program::add_completion_command(app, session);
  program::add_man_command(app);

  std::vector<const char*> words;
  for (const std::string& word : own) words.push_back(word.c_str());
  try {
    app.parse(static_cast<int>(words.size()), words.data());
  } catch (const CLI::Success& wanted) {  // --help and --version
    return app.exit(wanted);
  } catch (const CLI::ParseError& error) {
    const auto mistyped = program::find_mistyped(app, own);
    const bool alone = own.size() < 2;
    return base::exit_code(program::complain(mistyped.value_or(base::Error{
        base::ExitCode::kUsage, error.what(), "",
        alone || mistyped ? "touchstone --help" : "touchstone " + own[1] + " --help"})));
  }
  // Nobody may take a lost answer for a short one.
  std::cout.flush();
  if (!std::cout) {
    session.exit = base::worst(
        session.exit, program::complain({base::ExitCode::kHarnessError,
                                         "standard output could not be written to its end", "",
                                         "make room where it goes, or write a file"}));
  }
  return base::exit_code(session.exit);
}
