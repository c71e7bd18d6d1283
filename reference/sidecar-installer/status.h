// Whether a sidecar is ready to be started, and what a person answers to the offer to install it.
//
// Looks at the disk; keeps nothing. Not thread-safe (no locks).
#pragma once

#include <filesystem>
#include <string>

namespace touchstone::sidecar_installer {

struct Sidecar {
  std::filesystem::path venv;
  std::filesystem::path launcher;

  // Interpreter bin/python3 and launcher are there; nothing else is looked at.
  bool is_ready() const;
};

// Nothing, y or yes, in any case and with blanks around.
bool is_agreement(const std::string& answer);

}  // namespace touchstone::sidecar_installer
