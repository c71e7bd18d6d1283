#include "program.h"

#include <signal.h>

#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <system_error>

#include "behaviour.h"
#include "log.h"
#include "open_session.h"
#include "runtime.h"
#include "session_store.h"
#include "settings.h"

namespace touchstone::rpc_runtime {
namespace {

constexpr const char* kUsage =
    "usage: rpc-runtime rpc [--continue ID] [--system TEXT_OR_FILE] [--model MODEL]\n"
    "                       [--profile NAME]\n"
    "\n"
    "The honest reference runtime of the rpc contract: commands on standard input, events on\n"
    "standard output, one JSON object a line.\n";

int usage_error(const std::string& why, Behaviour& behaviour) {
  log_line(why);
  std::fputs(kUsage, stderr);
  return behaviour.usage_error_code();
}

bool is_short_option(const std::string& word) { return word == "-m" || word == "-s"; }

int fail(const std::string& why) {
  log_line(why);
  return 1;
}

}  // namespace

int run_program(const std::vector<std::string>& words, Behaviour& behaviour) {
  if (!words.empty() && (words[0] == "--help" || words[0] == "-h")) {
    std::fputs(kUsage, stdout);
    return 0;
  }
  if (words.empty() || words[0] != "rpc")
    return usage_error("expected the subcommand 'rpc'", behaviour);
  auto options = parse_options({words.begin() + 1, words.end()});
  if (!options) return usage_error(options.why(), behaviour);
  if (!behaviour.takes_short_options() &&
      std::any_of(words.begin(), words.end(), is_short_option)) {
    return usage_error("options have no short form", behaviour);
  }

  const auto settings = read_settings(*options);
  if (!settings) return fail(settings.why());
  const auto& home = behaviour.keeps_profiles_apart() ? settings->home : settings->base;
  const SessionStore store(settings->base, home, behaviour);
  auto session = open_session(*settings, store, behaviour);
  if (!session) return fail(session.why());
  store.note_start(*session);
  std::error_code ignored;
  std::filesystem::create_directories(settings->base / "inbox", ignored);

  // A host that is gone shows as a failed write.
  signal(SIGPIPE, SIG_IGN);
  behaviour.signals_wanted();
  Runtime runtime(*settings, store, *session, behaviour);
  return runtime.run();
}

}  // namespace touchstone::rpc_runtime
