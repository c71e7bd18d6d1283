// The operator: its source is staged or taken from a repository, installed by pip, and its package
// is laid flat beside the launcher for those who read it there.
#include "sidecar-installer/file_writer.h"
#include "sidecar-installer/install_sidecars.h"
#include "sidecar-installer/progress.h"
#include "sidecar-installer/staging.h"

namespace touchstone::sidecar_installer {
namespace {

namespace fs = std::filesystem;

Outcome<Done> check_checkout(const std::string& repo, const fs::path& source) {
  std::error_code error;
  if (fs::exists(source / "pyproject.toml", error)) return Done{};
  return Failure{"--from-source " + repo + " has no operator-mcp/pyproject.toml"};
}

Outcome<Done> plan_operator(const InstallContext& context, const fs::path& folder) {
  const auto& repo = context.options.source_repo;
  if (repo && context.behaviour.checks_planned_checkout()) {
    Outcome<Done> checked = check_checkout(*repo, context.behaviour.checkout_source(*repo));
    if (!checked.ok()) return checked;
  }
  say_plan(context, repo ? "use the local source " + (fs::path(*repo) / "operator-mcp").string()
                         : "extract the packed operator-mcp source");
  say_plan(context, "create venv " + (folder / "venv").string());
  context.behaviour.on_planned_venv(context.python, folder / "venv");
  say_plan(context, "pip install operator-mcp");
  say_plan(context, "flat sync of the operator package into " + folder.string());
  say_plan(context, "write launcher " + context.layout.operator_launcher().string());
  return Done{};
}

Outcome<Done> install_from(const InstallContext& context, const fs::path& source,
                           const fs::path& folder) {
  Outcome<std::string> interpreter = ensure_venv(context, folder / "venv");
  if (!interpreter.ok()) return interpreter.failure();

  std::vector<std::string> arguments;
  // A repository is installed again and again under one version, which pip would skip.
  if (context.options.source_repo) arguments = {"--force-reinstall", "--no-deps"};
  arguments.push_back(source.string());
  Outcome<Done> installed = pip_install(context, interpreter.value(), arguments);
  if (!installed.ok()) return installed;
  say_done("operator-mcp installed");

  Outcome<Done> written = write_launcher_early(context, context.layout.operator_launcher());
  if (!written.ok()) return written;
  Outcome<Done> synced = flat_sync(source / "operator_mcp", folder, context.behaviour);
  if (!synced.ok()) return synced;
  context.behaviour.on_synced(source);
  say_done("flat package: " + folder.string());
  return write_launcher(context, context.layout.operator_launcher());
}

Outcome<Done> install_from_repo(const InstallContext& context, const std::string& repo,
                                const fs::path& folder) {
  const fs::path source = context.behaviour.checkout_source(repo);
  Outcome<Done> checked = check_checkout(repo, source);
  if (!checked.ok() && context.behaviour.checks_checkout_first()) return checked;
  if (checked.ok()) {
    say_done("local source: " + source.string());
    return install_from(context, source, folder);
  }
  Outcome<std::string> interpreter = ensure_venv(context, folder / "venv");
  return interpreter.ok() ? checked : interpreter.failure();
}

Outcome<Done> install_from_staging(const InstallContext& context, const fs::path& folder) {
  Outcome<StagingFolder> staging = StagingFolder::open(context.behaviour.staging_name());
  if (!staging.ok()) return staging.failure();
  Outcome<Done> installed = extract_operator(staging.value().path(), [&](std::string_view path) {
    return context.behaviour.is_staged(path, is_operator_source(path));
  });
  if (installed.ok()) installed = check_operator(staging.value().path());
  if (installed.ok()) {
    say_done("operator-mcp source staged");
    installed = install_from(context, staging.value().path(), folder);
  }
  if (!context.behaviour.removes_staging(!installed.ok())) staging.value().release();
  return installed;
}

}  // namespace

Outcome<Done> install_operator(const InstallContext& context) {
  const fs::path folder = context.layout.operator_mcp();
  say_heading("installing the operator into " + folder.string());
  if (context.options.is_dry_run) {
    return plan_operator(context, folder);
  }
  Outcome<Done> made = create_folders(folder);
  if (!made.ok()) return made;
  const auto& repo = context.options.source_repo;
  return repo ? install_from_repo(context, *repo, folder) : install_from_staging(context, folder);
}

}  // namespace touchstone::sidecar_installer
