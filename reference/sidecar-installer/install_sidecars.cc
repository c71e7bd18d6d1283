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
  return Done{};
}

Outcome<Done> kumiho_step(const InstallContext& context) {
  if (!context.options.skips_kumiho) return install_kumiho(context);
  say_skip("kumiho (--skip-kumiho)");
  return Done{};
}

// The other sidecars work without it, so a failure here is told and survived.
void session_manager_step(const InstallContext& context) {
  if (!context.options.wants_session_manager) {
    say("[info] the session manager is not installed; --with-session-manager adds it");
    return;
  }
  const Outcome<Done> installed = install_session_manager(context);
  if (!installed.ok()) {
    say_warning("the session manager is not installed: " + installed.failure().text);
  }
}

}  // namespace

Outcome<Done> install_sidecars(const Options& options, const Layout& layout, Behaviour& behaviour) {
  Outcome<std::string> python = find_python(options.python);
  if (!python.ok()) return python.failure();
  say_heading("install --sidecars-only");
  say("python: " + python.value());

  Outcome<Done> made = create_folders(layout.root);
  if (!made.ok()) return made;
  const InstallContext context{options, layout, python.value(), behaviour};
  using Step = Outcome<Done> (*)(const InstallContext&);
  std::vector<Step> steps = {operator_step, kumiho_step};
  if (!behaviour.installs_operator_first()) std::reverse(steps.begin(), steps.end());
  for (const Step step : steps) {
    Outcome<Done> done = step(context);
    if (!done.ok()) return done;
  }
  session_manager_step(context);

  say_heading(options.is_dry_run ? "nothing was changed" : "sidecars ready");
  say("kumiho:   " + layout.kumiho_launcher().string());
  say("operator: " + layout.operator_launcher().string());
  return Done{};
}

}  // namespace touchstone::sidecar_installer
