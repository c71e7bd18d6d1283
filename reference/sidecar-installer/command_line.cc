#include "sidecar-installer/command_line.h"

#include <cstdio>
#include <cstdlib>

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

Outcome<Done> run_install(const Options& options, Behaviour& behaviour) {
  Outcome<std::filesystem::path> home = find_home();
  if (!home.ok()) return home.failure();
  const Layout layout{home.value() / ".construct"};
  const std::filesystem::path config = config_dir(options, layout);
  Outcome<Done> started = create_start_files(config);
  if (!started.ok()) return started;
  if (variable("RUST_LOG") != "off") {
    std::printf("INFO settings loaded from %s\n", (config / "config.toml").c_str());
    std::fflush(stdout);
  }

  if (!options.is_sidecars_only) {
    return Failure{
        "this program installs the sidecars only: use install --sidecars-only; for the rest take "
        "the installer of your system"};
  }
  return install_sidecars(options, layout, behaviour);
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
    return 2;
  }
  const Outcome<Done> installed = run_install(options.value(), behaviour);
  if (installed.ok()) return 0;
  say_error(installed.failure().text);
  return 1;
}

}  // namespace touchstone::sidecar_installer
