// The file by which a CI service runs touchstone in somebody's project.
#pragma once

#include <string>
#include <vector>

namespace touchstone::program {

struct CiFile {
  std::string path;
  std::string text;
};

// The services that are known: "github" and "gitlab".
std::vector<std::string> ci_services();
CiFile ci_file(const std::string& service);

}  // namespace touchstone::program
