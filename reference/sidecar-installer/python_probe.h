// Finds the Python that installs: 3.11 or newer, as the interpreter itself reports.
//
// Each candidate is started once. A stub that fails, prints something else or is too old is passed
// over. Blocks; not thread-safe.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "sidecar-installer/behaviour.h"
#include "sidecar-installer/outcome.h"

namespace touchstone::sidecar_installer {

// The interpreter's own path; with `wanted` only that candidate is tried.
Outcome<std::string> find_python(const std::optional<std::string>& wanted, Behaviour& behaviour);

// The path in a probe's output (path, major, minor, one a line), if the version will do.
std::optional<std::string> usable_python(std::string_view probe_output, int oldest_minor = 11);

}  // namespace touchstone::sidecar_installer
