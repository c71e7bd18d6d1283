#include "sidecar-installer/install_context.h"

#include "sidecar-installer/embedded_files.h"
#include "sidecar-installer/file_writer.h"
#include "sidecar-installer/progress.h"

namespace touchstone::sidecar_installer {

Outcome<Done> run_checked(const InstallContext& context, const Command& wanted) {
  Behaviour& behaviour = context.behaviour;
  if (!behaviour.runs(wanted)) return Done{};
  const Command command = behaviour.altered(wanted);
  Outcome<int> status = run(command);
  if (!status.ok()) return status.failure();
  if (!behaviour.is_failure(command, status.value())) return Done{};
  return Failure{behaviour.failure_text(command, status.value())};
}

Outcome<std::string> venv_interpreter(const InstallContext& context,
                                      const std::filesystem::path& venv) {
  for (const char* name : {"bin/python3", "bin/python"}) {
    if (context.behaviour.is_interpreter(venv / name)) return (venv / name).string();
  }
  return Failure{"no Python interpreter below " + venv.string()};
}

Outcome<std::string> ensure_venv(const InstallContext& context, const std::filesystem::path& venv) {
  const Outcome<std::string> present = venv_interpreter(context, venv);
  if (context.behaviour.keeps_venv(venv, present.ok())) {
    say_skip("virtual environment exists: " + venv.string());
    return present;
  }
  Outcome<Done> made = run_checked(context, {context.python, {"-m", "venv", venv.string()}});
  if (!made.ok()) return made.failure();
  say_done("virtual environment: " + venv.string());
  return venv_interpreter(context, venv);
}

Outcome<Done> pip_install(const InstallContext& context, const std::string& interpreter,
                          const std::vector<std::string>& arguments) {
  const std::vector<std::string> pip = {"-m", "pip", "install", "--quiet"};
  Command upgrade{interpreter, pip};
  upgrade.arguments.insert(upgrade.arguments.end(), {"--upgrade", "pip"});
  Command install{interpreter, pip};
  install.arguments.insert(install.arguments.end(), arguments.begin(), arguments.end());
  if (!context.behaviour.upgrades_pip_first()) std::swap(upgrade, install);
  Outcome<Done> first = run_checked(context, upgrade);
  if (!first.ok()) return first;
  return run_checked(context, install);
}

Outcome<Done> write_launcher(const InstallContext& context, const std::filesystem::path& path) {
  Behaviour& behaviour = context.behaviour;
  if (!behaviour.writes_launcher(path)) return Done{};
  const std::string name = path.filename().string();
  const std::string text =
      behaviour.launcher_text(name, std::string(embedded_content("launchers/" + name)));
  Outcome<Done> written = write_file(path, text, behaviour.launcher_mode(path));
  if (written.ok()) say_done("launcher: " + path.string());
  return written;
}

Outcome<Done> write_launcher_early(const InstallContext& context,
                                   const std::filesystem::path& path) {
  if (!context.behaviour.writes_launcher_early()) return Done{};
  return write_launcher(context, path);
}

void say_plan(const InstallContext& context, const std::string& line) {
  if (context.behaviour.tells_plan(line)) say_plan(line);
}

}  // namespace touchstone::sidecar_installer
