// Kumiho comes from the package index; beside its launcher lies a bridge for its SDK.
#include "sidecar-installer/file_writer.h"
#include "sidecar-installer/install_sidecars.h"
#include "sidecar-installer/progress.h"

namespace touchstone::sidecar_installer {
namespace {

constexpr const char* kRequirement = "kumiho[mcp]>=0.9.20";

void plan_kumiho(const InstallContext& context, const std::filesystem::path& venv) {
  const Layout& layout = context.layout;
  say_plan(context, "create venv " + venv.string());
  context.behaviour.on_planned_venv(context.python, venv);
  say_plan(context, std::string("pip install ") + kRequirement);
  say_plan(context, "write launcher " + layout.kumiho_launcher().string());
  say_plan(context, "write bridge " + layout.kumiho_bridge().string());
}

}  // namespace

Outcome<Done> install_kumiho(const InstallContext& context) {
  const Layout& layout = context.layout;
  const std::filesystem::path venv = layout.kumiho() / "venv";
  say_heading("installing kumiho into " + layout.kumiho().string());
  if (context.options.is_dry_run) {
    plan_kumiho(context, venv);
    return Done{};
  }

  Outcome<Done> step = create_folders(layout.kumiho());
  if (step.ok()) step = write_launcher_early(context, layout.kumiho_launcher());
  if (!step.ok()) return step;
  Outcome<std::string> interpreter = ensure_venv(context, venv);
  if (!interpreter.ok()) return interpreter.failure();
  step = pip_install(context, interpreter.value(), {kRequirement});
  if (!step.ok()) return step;
  say_done("kumiho installed");
  step = write_launcher(context, layout.kumiho_launcher());
  if (!step.ok()) return step;
  return write_launcher(context, layout.kumiho_bridge());
}

}  // namespace touchstone::sidecar_installer
