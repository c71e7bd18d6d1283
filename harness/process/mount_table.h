// What is mounted where, as the calling process sees it.
#pragma once

#include <string>
#include <vector>

namespace touchstone::process {

struct Mount {
  std::string path;          // absolute, of the folder or file it is mounted on
  bool holds_files = false;  // a folder of a file system that keeps files and may be written to
};

// In the order in which they were mounted: what lies on top comes later. Empty without /proc.
std::vector<Mount> mounts_here();

}  // namespace touchstone::process
