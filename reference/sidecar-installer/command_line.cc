#include "sidecar-installer/command_line.h"

#include <cstdio>
#include <cstdlib>

#include "sidecar-installer/ensure.h"
#include "sidecar-installer/install_sidecars.h"
#include "sidecar-installer/progress.h"
#include "sidecar-installer/start_files.h"

namespace touchstone::sidecar_installer {
namespace {

std::string variable(const char* name) {
  const char* value = std::getenv(name);
  return value == nullptr ? "" : value;
}

std::filesystem::path config_dir(const Options& options, const Layout& layout) {
  if (options.config_dir) return *options.config_dir;
  const std::string folder = variable("CONSTRUCT_CONFIG_DIR");
  return folder.empty() ? layout.root : std::filesystem::path(folder);
}

Outcome<Done> run_command(const Options& options, const Layout& layout, Behaviour& behaviour) {
  if (options.command == CommandKind::kWithSidecars) {
    Outcome<Done> ensured = ensure_sidecars(layout, behaviour);
    if (!ensured.ok()) return ensured;
    return Failure{"the sidecars are ready; this reference has no model to talk to"};
  }
  if (!options.is_sidecars_only && behaviour.needs_sidecars_only()) {
    return Failure{
        "this program installs the sidecars only: use install --sidecars-only; for the rest take "
        "the installer of your system"};
  }
  return install_sidecars(options, layout, behaviour);
}

Outcome<Done> start(const Options& options, Behaviour& behaviour) {
  Outcome<std::filesystem::path> home = find_home();
  if (!home.ok()) return home.failure();
  const Layout layout{behaviour.home(home.value()) / ".construct"};
  const std::filesystem::path config = config_dir(options, layout);
  Outcome<Done> started = create_start_files(config);
  if (!started.ok()) return started;
  if (variable("RUST_LOG") != "off") {
    std::printf("INFO settings loaded from %s\n", (config / "config.toml").c_str());
    std::fflush(stdout);
  }
  Outcome<Done> begun = behaviour.on_start(layout, options);
  if (!begun.ok()) return begun;
  Outcome<Done> done = run_command(options, layout, behaviour);
  behaviour.on_end(layout);
  return done;
}

}  // namespace

int run_command_line(const std::vector<std::string>& words, Behaviour& behaviour) {
  if (words.size() == 1 && words[0] == "--help") {
    std::fputs(kUsage, stdout);
    return 0;
  }
  Outcome<Options> options = parse_options(words);
  if (!options.ok()) {
    say_error(options.failure().text);
    std::fputs(kUsage, stderr);
    return behaviour.usage_code();
  }
  const Outcome<Done> installed = start(options.value(), behaviour);
  if (installed.ok()) return 0;
  say_error(installed.failure().text);
  return 1;
}

}  // namespace touchstone::sidecar_installer
