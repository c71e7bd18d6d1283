#include "sidecar-installer/install_context.h"

#include "sidecar-installer/embedded_files.h"
#include "sidecar-installer/file_writer.h"
#include "sidecar-installer/progress.h"

namespace touchstone::sidecar_installer {

Outcome<Done> run_checked(const InstallContext& context, const Command& command) {
  Outcome<int> status = run(command);
  if (!status.ok()) return status.failure();
  if (!context.behaviour.is_failure(command, status.value())) return Done{};
  return Failure{"`" + command.text() + "` ended with status " + std::to_string(status.value())};
}

Outcome<std::string> venv_interpreter(const std::filesystem::path& venv) {
  for (const char* name : {"bin/python3", "bin/python"}) {
    std::error_code error;
    if (std::filesystem::exists(venv / name, error)) return (venv / name).string();
  }
  return Failure{"no Python interpreter below " + venv.string()};
}

Outcome<std::string> ensure_venv(const InstallContext& context, const std::filesystem::path& venv) {
  Outcome<std::string> present = venv_interpreter(venv);
  if (present.ok()) {
    say_skip("virtual environment exists: " + venv.string());
    return present;
  }
  Outcome<Done> made = run_checked(context, {context.python, {"-m", "venv", venv.string()}});
  if (!made.ok()) return made.failure();
  say_done("virtual environment: " + venv.string());
  return venv_interpreter(venv);
}

Outcome<Done> pip_install(const InstallContext& context, const std::string& interpreter,
                          const std::vector<std::string>& arguments) {
  const std::vector<std::string> pip = {"-m", "pip", "install", "--quiet"};
  Command upgrade{interpreter, pip};
  upgrade.arguments.insert(upgrade.arguments.end(), {"--upgrade", "pip"});
  Outcome<Done> upgraded = run_checked(context, upgrade);
  if (!upgraded.ok()) return upgraded;
  Command install{interpreter, pip};
  install.arguments.insert(install.arguments.end(), arguments.begin(), arguments.end());
  return run_checked(context, install);
}

Outcome<Done> write_launcher(const InstallContext& context, const std::filesystem::path& path) {
  const std::string packed = "launchers/" + path.filename().string();
  Outcome<Done> written =
      write_file(path, embedded_content(packed), context.behaviour.launcher_mode());
  if (written.ok()) say_done("launcher: " + path.string());
  return written;
}

}  // namespace touchstone::sidecar_installer
