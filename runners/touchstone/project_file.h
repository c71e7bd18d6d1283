// touchstone.yaml: what a project says once, so that `touchstone run` needs no argument.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/result.h"

namespace touchstone::program {

inline constexpr const char* kProjectFile = "touchstone.yaml";

struct Project {
  std::vector<std::string> unit;  // its command line; a relative program is one of this folder
  std::string contract;           // CONTRACT or CONTRACT@PROFILE
  std::vector<std::string> reports;
  std::vector<std::string> suites;
  std::string expect;
  std::string isolation;  // empty: the default
  bool strict = false;
};

// The file of the current folder; nothing when there is none. Errors name FILE:LINE:COLUMN.
base::Result<std::optional<Project>> read_project();

// The file's text, with a comment on what may be changed.
std::string to_yaml(const Project& project);

}  // namespace touchstone::program
