// The session manager is a node program: unpacked ready to run, its modules fetched by npm.
#include "sidecar-installer/file_writer.h"
#include "sidecar-installer/install_sidecars.h"
#include "sidecar-installer/progress.h"
#include "sidecar-installer/staging.h"

namespace touchstone::sidecar_installer {
namespace {

Outcome<Done> check_npm() {
  Outcome<Captured> version = run_captured({"npm", {"--version"}});
  if (!version.ok()) return version.failure();
  if (version.value().status == 0) return Done{};
  return Failure{"`npm --version` ended with status " + std::to_string(version.value().status)};
}

}  // namespace

Outcome<Done> install_session_manager(const InstallContext& context) {
  const std::filesystem::path folder = context.layout.session_manager();
  say_heading("installing the session manager into " + folder.string());
  if (context.options.is_dry_run) {
    say_plan(context, "extract the packed session manager");
    say_plan(context, "npm install --omit=dev");
    return Done{};
  }

  // Before anything is written, so that a machine without npm keeps no half of it.
  const bool npm_first = context.behaviour.checks_npm_first();
  Outcome<Done> step = Done{};
  if (npm_first) step = check_npm();
  if (step.ok()) step = create_folders(folder);
  if (step.ok()) step = extract_session_manager(folder);
  if (step.ok() && !npm_first) step = check_npm();
  if (!step.ok()) return step;
  const Command npm{"npm",
                    {"install", "--omit=dev", "--no-audit", "--no-fund"},
                    Input::kInherited,
                    folder.string()};
  step = run_checked(context, npm);
  if (step.ok()) say_done("session manager: node " + (folder / "dist/index.js").string());
  return step;
}

}  // namespace touchstone::sidecar_installer
