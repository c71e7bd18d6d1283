// The operator: its source is staged or taken from a repository, installed by pip, and its package
// is laid flat beside the launcher for those who read it there.
#include "sidecar-installer/file_writer.h"
#include "sidecar-installer/install_sidecars.h"
#include "sidecar-installer/progress.h"
#include "sidecar-installer/staging.h"

namespace touchstone::sidecar_installer {
namespace {

namespace fs = std::filesystem;

void plan(const InstallContext& context, const fs::path& folder) {
  const auto& repo = context.options.source_repo;
  say_plan(repo ? "use the local source " + (fs::path(*repo) / "operator-mcp").string()
                : "extract the packed operator-mcp source");
  say_plan("create venv " + (folder / "venv").string());
  context.behaviour.on_planned_venv(context.python, folder / "venv");
  say_plan("pip install operator-mcp");
  say_plan("flat sync of the operator package into " + folder.string());
  say_plan("write launcher " + context.layout.operator_launcher().string());
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

  const IsKept is_kept = [&](std::string_view name, int depth) {
    return context.behaviour.is_kept_by_sync(name, depth);
  };
  Outcome<Done> synced = flat_sync(source / "operator_mcp", folder, is_kept);
  if (!synced.ok()) return synced;
  say_done("flat package: " + folder.string());
  return write_launcher(context, context.layout.operator_launcher());
}

Outcome<Done> install_from_repo(const InstallContext& context, const std::string& repo,
                                const fs::path& folder) {
  const fs::path source = fs::path(repo) / "operator-mcp";
  std::error_code error;
  if (!fs::exists(source / "pyproject.toml", error)) {
    return Failure{"--from-source " + repo + " has no operator-mcp/pyproject.toml"};
  }
  say_done("local source: " + source.string());
  return install_from(context, source, folder);
}

Outcome<Done> install_from_staging(const InstallContext& context, const fs::path& folder) {
  Outcome<StagingFolder> staging = StagingFolder::open();
  if (!staging.ok()) return staging.failure();
  Outcome<Done> installed = extract_operator(staging.value().path());
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
    plan(context, folder);
    return Done{};
  }
  Outcome<Done> made = create_folders(folder);
  if (!made.ok()) return made;
  const auto& repo = context.options.source_repo;
  return repo ? install_from_repo(context, *repo, folder) : install_from_staging(context, folder);
}

}  // namespace touchstone::sidecar_installer
