#include "sidecar-installer/flat_sync.h"

#include <algorithm>
#include <set>
#include <string>
#include <vector>

#include "sidecar-installer/file_writer.h"

namespace touchstone::sidecar_installer {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view kStateNames[] = {
    "venv", "session-manager", "session-manager.sock", "agents", "runlogs", "diffs", "checkpoints"};
constexpr std::string_view kStateEndings[] = {".json",    ".jsonl", ".db",  ".sqlite",
                                              ".sqlite3", ".sock",  ".lock"};
constexpr std::string_view kWasteNames[] = {"__pycache__", ".pytest_cache", ".mypy_cache",
                                            ".ruff_cache", ".venv",         "venv"};
constexpr std::string_view kWasteEndings[] = {".pyc", ".pyo"};

template <std::size_t kNames, std::size_t kEndings>
bool matches(std::string_view name, const std::string_view (&names)[kNames],
             const std::string_view (&endings)[kEndings]) {
  return std::find(std::begin(names), std::end(names), name) != std::end(names) ||
         std::any_of(std::begin(endings), std::end(endings),
                     [&](std::string_view ending) { return name.ends_with(ending); });
}

Failure failed(const char* what, const fs::path& path, const std::error_code& error) {
  return {std::string(what) + " " + path.string() + ": " + error.message()};
}

Outcome<std::vector<fs::directory_entry>> entries_of(const fs::path& folder) {
  std::vector<fs::directory_entry> entries;
  std::error_code error;
  fs::directory_iterator it(folder, error);
  while (!error && it != fs::directory_iterator()) {
    entries.push_back(*it);
    it.increment(error);
  }
  if (error) return failed("reading", folder, error);
  return entries;
}

// A link in the destination must not lead a write outside, so it makes way.
Outcome<Done> make_way(const fs::path& path, bool for_a_folder, SyncRules& rules) {
  std::error_code error;
  const fs::file_status there = fs::symlink_status(path, error);
  const bool in_the_way = for_a_folder ? fs::is_regular_file(there) : fs::is_directory(there);
  if (in_the_way && rules.clears_the_way(for_a_folder)) {
    fs::remove_all(path, error);
  } else if (fs::is_symlink(there)) {
    fs::remove(path, error);
  } else {
    return Done{};
  }
  if (error) return failed("removing", path, error);
  return Done{};
}

Outcome<Done> copy_regular(const fs::path& from, const fs::path& to) {
  std::error_code error;
  fs::copy_file(from, to, fs::copy_options::overwrite_existing, error);
  if (error) return failed("copying to", to, error);
  return Done{};
}

Outcome<Done> sync_folder(const fs::path& from, const fs::path& to, SyncRules& rules, int depth);

Outcome<Done> copy_entry(const fs::directory_entry& entry, const fs::path& to, SyncRules& rules,
                         int depth) {
  std::error_code error;
  fs::file_status status = entry.symlink_status(error);
  if (!error && fs::is_symlink(status) && rules.copies_links()) status = entry.status(error);
  if (error) return failed("reading", entry.path(), error);
  if (!fs::is_directory(status) && !fs::is_regular_file(status)) return Done{};

  if (fs::is_regular_file(status) && !rules.copies(entry.path(), to)) return Done{};
  Outcome<Done> cleared = make_way(to, fs::is_directory(status), rules);
  if (!cleared.ok()) return cleared;
  if (fs::is_regular_file(status)) return copy_regular(entry.path(), to);
  Outcome<Done> made = create_folders(to);
  if (!made.ok()) return made;
  return sync_folder(entry.path(), to, rules, depth + 1);
}

Outcome<Done> sync_folder(const fs::path& from, const fs::path& to, SyncRules& rules, int depth) {
  Outcome<std::vector<fs::directory_entry>> sources = entries_of(from);
  if (!sources.ok()) return sources.failure();
  std::set<std::string> names;
  for (const fs::directory_entry& entry : sources.value()) {
    const std::string name = entry.path().filename().string();
    if (rules.is_waste(name, depth)) continue;
    names.insert(name);
    Outcome<Done> copied = copy_entry(entry, to / name, rules, depth);
    if (!copied.ok()) return copied;
  }

  Outcome<std::vector<fs::directory_entry>> present = entries_of(to);
  if (!present.ok()) return present.failure();
  for (const fs::directory_entry& entry : present.value()) {
    const std::string name = entry.path().filename().string();
    if (rules.is_kept(name, depth)) continue;
    if (names.contains(name) && !rules.is_waste(name, depth)) continue;
    if (!rules.removes(entry.path())) continue;
    std::error_code error;
    fs::remove_all(entry.path(), error);
    if (error) return failed("removing", entry.path(), error);
  }
  return Done{};
}

}  // namespace

bool is_runtime_state(std::string_view name) { return matches(name, kStateNames, kStateEndings); }

bool is_build_waste(std::string_view name) { return matches(name, kWasteNames, kWasteEndings); }

Outcome<Done> flat_sync(const fs::path& package, const fs::path& folder, SyncRules& rules) {
  std::error_code error;
  if (!fs::is_regular_file(package / "__init__.py", error) && rules.needs_init()) {
    return Failure{"the package " + package.string() + " has no __init__.py"};
  }
  Outcome<Done> made = create_folders(folder);
  if (!made.ok()) return made;
  return sync_folder(package, folder, rules, 0);
}

}  // namespace touchstone::sidecar_installer
