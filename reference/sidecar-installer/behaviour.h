// Behaviour holds the decisions of the installer that a liar may take otherwise.
//
// Every method's default is the honest answer. A liar overrides one method and nothing else, which
// is how each has exactly one fault. One object serves one process; not thread-safe.
#pragma once

#include <filesystem>
#include <string>

#include "sidecar-installer/child_process.h"
#include "sidecar-installer/flat_sync.h"

namespace touchstone::sidecar_installer {

class Behaviour {
 public:
  virtual ~Behaviour() = default;

  virtual bool installs_operator_first() { return true; }

  // Whether a command that ended with `status` ends the install.
  virtual bool is_failure(const Command&, int status) { return status != 0; }

  // Called where a dry run has named the virtual environment that it would make.
  virtual void on_planned_venv(const std::string& /*python*/, const std::filesystem::path&) {}

  virtual unsigned launcher_mode() { return 0755; }

  virtual bool is_kept_by_sync(std::string_view name, int depth) {
    (void)depth;
    return is_runtime_state(name);
  }

  virtual bool removes_staging(bool has_failed) {
    (void)has_failed;
    return true;
  }
};

}  // namespace touchstone::sidecar_installer
