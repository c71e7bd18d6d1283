#include "sidecar-installer/flat_sync.h"

#include <fstream>
#include <sstream>

#include "sidecar-installer/file_writer.h"
#include "sidecar-installer/staging.h"
#include "support/catch.h"

namespace touchstone::sidecar_installer {
namespace {

namespace fs = std::filesystem;

// A package with __init__.py and an empty destination, gone with the object.
struct Folders {
  StagingFolder staging = std::move(StagingFolder::open().value());
  fs::path package = staging.path() / "package";
  fs::path folder = staging.path() / "folder";

  Folders() { put(package / "__init__.py", ""); }

  static void put(const fs::path& path, const std::string& content) {
    fs::create_directories(path.parent_path());
    REQUIRE(write_file(path, content).ok());
  }
  static std::string content(const fs::path& path) {
    std::ostringstream text;
    text << std::ifstream(path).rdbuf();
    return text.str();
  }
  bool sync() const {
    SyncRules honest;
    return flat_sync(package, folder, honest).ok();
  }
};

}  // namespace

TEST_CASE("changed modules are overwritten and dropped ones removed") {
  Folders folders;
  folders.put(folders.package / "work/run.py", "new");
  folders.put(folders.folder / "work/run.py", "old");
  folders.put(folders.folder / "work/stale.py", "stale");
  folders.put(folders.folder / ".hidden", "stale");

  REQUIRE(folders.sync());

  CHECK(folders.content(folders.folder / "work/run.py") == "new");
  CHECK_FALSE(fs::exists(folders.folder / "work/stale.py"));
  CHECK_FALSE(fs::exists(folders.folder / ".hidden"));
}

TEST_CASE("bytecode and caches are neither copied nor kept") {
  Folders folders;
  folders.put(folders.package / "a.pyc", "");
  folders.put(folders.package / "__pycache__/b", "");
  folders.put(folders.folder / "work/__pycache__/c", "");
  folders.put(folders.package / "work/run.py", "");

  REQUIRE(folders.sync());

  CHECK_FALSE(fs::exists(folders.folder / "a.pyc"));
  CHECK_FALSE(fs::exists(folders.folder / "__pycache__"));
  CHECK_FALSE(fs::exists(folders.folder / "work/__pycache__"));
}

TEST_CASE("runtime state stays at every depth") {
  Folders folders;
  folders.put(folders.package / "work/run.py", "");
  for (const char* name : {"venv/keep", "runlogs/a", "presets.json", "work/agents/b",
                           "work/state.sqlite3", "work/x.lock"}) {
    folders.put(folders.folder / name, "mine");
  }

  REQUIRE(folders.sync());

  for (const char* name : {"venv/keep", "runlogs/a", "presets.json", "work/agents/b",
                           "work/state.sqlite3", "work/x.lock"}) {
    CHECK(folders.content(folders.folder / name) == "mine");
  }
}

TEST_CASE("a package without __init__.py changes nothing") {
  Folders folders;
  fs::remove(folders.package / "__init__.py");
  folders.put(folders.folder / "stale.py", "");

  CHECK_FALSE(folders.sync());

  CHECK(fs::exists(folders.folder / "stale.py"));
}

TEST_CASE("links are not copied and a write does not go through one") {
  Folders folders;
  folders.put(folders.staging.path() / "outside", "safe");
  folders.put(folders.package / "run.py", "new");
  fs::create_symlink(folders.staging.path() / "outside", folders.package / "named");
  fs::create_directories(folders.folder);
  fs::create_symlink(folders.staging.path() / "outside", folders.folder / "run.py");
  fs::create_symlink(folders.staging.path() / "outside", folders.folder / "unknown");
  folders.put(folders.folder / "named", "protected");

  REQUIRE(folders.sync());

  CHECK(folders.content(folders.staging.path() / "outside") == "safe");
  CHECK(folders.content(folders.folder / "run.py") == "new");
  CHECK(folders.content(folders.folder / "named") == "protected");
  CHECK_FALSE(fs::exists(fs::symlink_status(folders.folder / "unknown")));
}

TEST_CASE("a folder against a file fails in both directions") {
  Folders first;
  first.put(first.package / "x/y", "");
  first.put(first.folder / "x", "");
  CHECK_FALSE(first.sync());

  Folders second;
  second.put(second.package / "x", "");
  second.put(second.folder / "x/y", "");
  CHECK_FALSE(second.sync());
}

}  // namespace touchstone::sidecar_installer
