#include "sidecar-installer/install_sidecars.h"

#include <algorithm>

#include "sidecar-installer/file_writer.h"
#include "sidecar-installer/progress.h"
#include "sidecar-installer/python_probe.h"

namespace touchstone::sidecar_installer {
namespace {

Outcome<Done> operator_step(const InstallContext& context) {
  if (!context.options.skips_operator) return install_operator(context);
  say_skip("operator (--skip-operator)");
  return context.behaviour.on_skipped(context.layout.operator_mcp());
}

Outcome<Done> kumiho_step(const InstallContext& context) {
  if (!context.options.skips_kumiho) return install_kumiho(context);
  say_skip("kumiho (--skip-kumiho)");
  return context.behaviour.on_skipped(context.layout.kumiho());
}

// The other sidecars work without it, so a failure here is told and survived.
Outcome<Done> session_manager_step(const InstallContext& context) {
  Behaviour& behaviour = context.behaviour;
  if (!behaviour.wants_session_manager(context.options)) {
    if (behaviour.tells_of_session_manager()) {
      say("[info] the session manager is not installed; --with-session-manager adds it");
    }
    return Done{};
  }
  const Outcome<Done> installed = install_session_manager(context);
  if (installed.ok()) return Done{};
  if (!behaviour.bears_session_manager_failure()) return installed;
  say_warning("the session manager is not installed: " + installed.failure().text);
  return Done{};
}

void name_launchers(const InstallContext& context) {
  const Options& options = context.options;
  say_heading(options.is_dry_run ? "nothing was changed" : "sidecars ready");
  if (context.behaviour.names_launcher(options.skips_kumiho)) {
    say("kumiho:   " + context.layout.kumiho_launcher().string());
  }
  if (context.behaviour.names_launcher(options.skips_operator)) {
    say("operator: " + context.layout.operator_launcher().string());
  }
}

}  // namespace

Outcome<Done> install_sidecars(const Options& options, const Layout& layout, Behaviour& behaviour) {
  Outcome<std::string> python = find_python(options.python, behaviour);
  if (!python.ok()) return python.failure();
  say_heading("install --sidecars-only");
  say("python: " + python.value());

  Outcome<Done> made = Done{};
  if (behaviour.creates_root(options.is_dry_run)) made = create_folders(layout.root);
  if (!made.ok()) return made;
  const InstallContext context{options, layout, python.value(), behaviour};
  using Step = Outcome<Done> (*)(const InstallContext&);
  std::vector<Step> steps = {operator_step, kumiho_step};
  if (!behaviour.installs_operator_first()) std::reverse(steps.begin(), steps.end());
  Outcome<Done> worst = Done{};
  for (const Step step : steps) {
    Outcome<Done> done = step(context);
    if (!done.ok() && !behaviour.goes_on_after_failure()) return done;
    if (!done.ok()) worst = done;
  }
  if (!worst.ok()) return worst;
  const Outcome<Done> managed = session_manager_step(context);
  if (!managed.ok()) return managed;
  name_launchers(context);
  return Done{};
}

}  // namespace touchstone::sidecar_installer
