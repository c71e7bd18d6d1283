// Behaviour holds the decisions of the installer that a liar may take otherwise.
//
// Every method's default is the honest answer. A liar overrides what one fault needs and nothing
// else. One object serves one process; not thread-safe.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "sidecar-installer/child_process.h"
#include "sidecar-installer/flat_sync.h"
#include "sidecar-installer/layout.h"
#include "sidecar-installer/options.h"
#include "sidecar-installer/status.h"

namespace touchstone::sidecar_installer {

class Behaviour : public SyncRules {
 public:
  // --- the command line ---
  virtual bool needs_sidecars_only() { return true; }
  virtual int usage_code() { return 2; }
  virtual std::filesystem::path home(const std::filesystem::path& found) { return found; }
  virtual Outcome<Done> on_start(const Layout&, const Options&) { return Done{}; }
  virtual void on_end(const Layout&) {}

  // --- Python ---
  virtual std::vector<std::string> candidates(const std::optional<std::string>& wanted) {
    if (wanted) return {*wanted};
    return {"python3", "python"};
  }
  virtual int oldest_minor() { return 11; }
  virtual bool trusts_probe(int status) { return status == 0; }
  virtual std::string interpreter(const std::string& candidate, const std::string& reported) {
    (void)candidate;
    return reported;
  }
  virtual std::string no_python_text() {
    return "no Python 3.11 or newer was found; get one from https://www.python.org/downloads/ "
           "or name one with --python PATH";
  }

  // --- a dry run ---
  virtual bool creates_root(bool dry_run) {
    (void)dry_run;
    return true;
  }
  virtual bool tells_plan(std::string_view line) {
    (void)line;
    return true;
  }
  virtual bool checks_planned_checkout() { return false; }
  // Called where a dry run has named the virtual environment that it would make.
  virtual void on_planned_venv(const std::string& /*python*/, const std::filesystem::path&) {}

  // --- the steps ---
  virtual bool installs_operator_first() { return true; }
  virtual bool goes_on_after_failure() { return false; }
  virtual Outcome<Done> on_skipped(const std::filesystem::path& folder) {
    (void)folder;
    return Done{};
  }
  virtual bool names_launcher(bool is_skipped) {
    (void)is_skipped;
    return true;
  }
  // The command that is really run.
  virtual Command altered(Command command) { return command; }
  virtual bool runs(const Command&) { return true; }
  // Whether a command that ended with `status` ends the install.
  virtual bool is_failure(const Command&, int status) { return status != 0; }
  virtual std::string failure_text(const Command& command, int status) {
    return "`" + command.text() + "` ended with status " + std::to_string(status);
  }
  virtual bool is_interpreter(const std::filesystem::path& path) {
    std::error_code error;
    return std::filesystem::exists(path, error);
  }
  virtual bool keeps_venv(const std::filesystem::path& venv, bool has_interpreter) {
    (void)venv;
    return has_interpreter;
  }
  virtual bool upgrades_pip_first() { return true; }

  // --- launchers ---
  virtual bool writes_launcher_early() { return false; }
  virtual bool writes_launcher(const std::filesystem::path&) { return true; }
  virtual unsigned launcher_mode(const std::filesystem::path&) { return 0755; }
  virtual std::string launcher_text(const std::string& name, std::string text) {
    (void)name;
    return text;
  }

  // --- the source ---
  virtual bool checks_checkout_first() { return true; }
  virtual std::filesystem::path checkout_source(const std::string& repo) {
    return std::filesystem::path(repo) / "operator-mcp";
  }
  virtual bool is_staged(std::string_view path, bool is_wanted) {
    (void)path;
    return is_wanted;
  }
  // A folder below TMPDIR that is used again, or empty for a fresh one.
  virtual std::string staging_name() { return {}; }
  virtual bool removes_staging(bool has_failed) {
    (void)has_failed;
    return true;
  }
  virtual void on_synced(const std::filesystem::path& /*source*/) {}

  // --- the session manager ---
  virtual bool wants_session_manager(const Options& options) {
    return options.wants_session_manager;
  }
  virtual bool checks_npm_first() { return true; }
  virtual bool bears_session_manager_failure() { return true; }
  virtual bool tells_of_session_manager() { return true; }

  // --- status and ensure ---
  virtual bool is_ready(const Sidecar& sidecar) { return sidecar.is_ready(); }
  virtual bool is_yes(const std::string& answer) { return is_agreement(answer); }
  virtual bool looks_closer_when_ready() { return false; }
  // What is installed when `options` skips what is ready.
  virtual Options ensured(Options options) { return options; }
};

}  // namespace touchstone::sidecar_installer
