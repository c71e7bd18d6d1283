// Files for a live case: what is planted before, put during, and looked at when a step asks.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "base/result.h"
#include "match/scope.h"
#include "sandbox/files.h"
#include "script/case.h"

namespace touchstone::run {

// A planted file, folder or link with its ${references} replaced. Its path must lie below `root`.
base::Result<sandbox::PlantedFile> make_planted(const script::Plant& plant,
                                                const match::Scope& scope,
                                                const std::filesystem::path& root);

// Writes a file as a step wants it, making missing folders.
// Removes a path with everything below it, if it lies below `root`.
base::Status remove_below(const std::filesystem::path& root, const std::filesystem::path& path);

base::Status put_file(const std::filesystem::path& path, std::string_view bytes, unsigned mode);

// What is at each path now, as the JSON that record::EventKind::kFiles carries: a list of
// {"path", "matches": [{"path", "kind", "mode", "size", "text"|"base64", "target", "count"}]}.
// A '*' in a path is expanded. `recursive`: the matches are everything below the path, with
// paths relative to it.
std::string observe_json(const std::vector<std::string>& paths, bool recursive);

}  // namespace touchstone::run
