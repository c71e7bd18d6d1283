// Which program of the host a guest's file stands for.
//
// Nothing here runs JavaScript. A file with the comment `//@native ["program", "arg", ...]` names a
// program of the host instead, which is started in its place; that is how the harness gets behind
// a session, or into a terminal.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "sidecar/memory_fs.h"

namespace touchstone::sidecar {

// Nothing when there is no such file, or no such comment in it.
std::optional<std::vector<std::string>> guest_program(const MemoryFs& fs, std::string_view path);

}  // namespace touchstone::sidecar
