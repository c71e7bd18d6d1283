// remove_tree removes whatever a unit left in its folders: folders without permissions, trees
// deeper than a path may be long, FIFOs, sockets, links (which are not followed).
#pragma once

#include <filesystem>

#include "base/result.h"

namespace touchstone::sandbox {

// A path that does not exist is no error. Uses a fixed number of descriptors and no recursion.
// An Error names the first thing that could not be removed; the rest is removed all the same.
base::Status remove_tree(const std::filesystem::path& path);

}  // namespace touchstone::sandbox
