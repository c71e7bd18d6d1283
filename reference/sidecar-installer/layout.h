// Layout says where everything lies below the home folder.
//
// Pure values once made; find_home() reads the environment and the user database.
#pragma once

#include <filesystem>

#include "sidecar-installer/outcome.h"
#include "sidecar-installer/status.h"

namespace touchstone::sidecar_installer {

struct Layout {
  std::filesystem::path root;  // HOME/.construct

  std::filesystem::path kumiho() const { return root / "kumiho"; }
  std::filesystem::path kumiho_launcher() const { return kumiho() / "run_kumiho_mcp.py"; }
  std::filesystem::path kumiho_bridge() const { return kumiho() / "kumiho_sdk_bridge.py"; }
  std::filesystem::path operator_mcp() const { return root / "operator_mcp"; }
  std::filesystem::path operator_launcher() const { return operator_mcp() / "run_operator_mcp.py"; }
  std::filesystem::path session_manager() const { return operator_mcp() / "session-manager"; }
  Sidecar kumiho_sidecar() const { return {kumiho() / "venv", kumiho_launcher()}; }
  Sidecar operator_sidecar() const { return {operator_mcp() / "venv", operator_launcher()}; }
};

// $HOME as it is written; when it is unset or empty, the home in the user database.
Outcome<std::filesystem::path> find_home();

}  // namespace touchstone::sidecar_installer
