// A double stands in for a tool that the unit finds on PATH (python3, pip, npm): it tells the
// harness how it was called and then does what the harness says.
//
// A double is a symbolic link to the touchstone program, beside a file `.touchstone-peer` that
// holds the path of the harness's socket; where a folder has doubles of several peers, those that
// came later each have a `.touchstone-peer.NAME`. `touchstone __double PATH [ARG...]` plays the
// double at PATH too, so that a script whose first line is `#!/path/to/touchstone __double` is one
// as well, for units that resolve links. It introduces itself (introduction.h; `peer` is the file's
// name), then obeys instruction lines (instruction.h). Without a harness, or when the socket closes
// before an exit was asked for, it ends with 125 and a message.
#pragma once

#include <filesystem>
#include <optional>
#include <string>

#include "base/result.h"

namespace touchstone::peer {

// Where a double lies and whom it asks.
struct DoublePlace {
  std::filesystem::path path;  // as it was called, the link itself
  std::string socket_path;
  int first_argument = 0;  // where in argv the tool's own argv[0] is
};

// The place of the double that this process was started as, by its arguments, the path that the
// kernel was given, or PATH; nothing when it is not a double.
std::optional<DoublePlace> find_double(int argc, char** argv);

// Makes `path` a double whose harness listens at `socket_path`; `program` is the touchstone
// program. Makes missing folders and replaces an older double there, but no other file.
base::Status plant_double(const std::filesystem::path& path, const std::filesystem::path& program,
                          const std::string& socket_path);

// Plays the double at `place`. Returns the exit code; may also end the process by a signal.
int double_main(int argc, char** argv, const DoublePlace& place);

}  // namespace touchstone::peer
