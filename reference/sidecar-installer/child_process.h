// Runs a program to its end, never through a shell.
//
// A program name without a slash is looked up in PATH. Output and environment are inherited unless
// said otherwise. Blocks; not thread-safe. A Failure means that the program could not be started.
#pragma once

#include <string>
#include <vector>

#include "sidecar-installer/outcome.h"

namespace touchstone::sidecar_installer {

enum class Input { kNull, kInherited };

struct Command {
  std::string program;
  std::vector<std::string> arguments;
  Input input = Input::kNull;
  std::string folder = {};  // the working folder, inherited if empty

  // Program and arguments, parted by blanks, as people read them.
  std::string text() const;
};

// The exit code; -1 when a signal ended the program.
Outcome<int> run(const Command& command);

struct Captured {
  int status = 0;
  std::string output;  // at most 64 KiB; the rest is read and dropped
};

// As run(), with stdout kept and stderr thrown away.
Outcome<Captured> run_captured(const Command& command);

}  // namespace touchstone::sidecar_installer
