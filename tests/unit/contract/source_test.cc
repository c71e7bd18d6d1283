#include "contract/source.h"

#include <filesystem>
#include <string>

#include "base/file.h"
#include "support/catch.h"

namespace touchstone::contract {
namespace {

namespace fs = std::filesystem;

// A folder of its own, gone afterwards.
class Folder {
 public:
  Folder() {
    std::string name = (fs::temp_directory_path() / "touchstone-test-XXXXXX").string();
    REQUIRE(mkdtemp(name.data()) != nullptr);
    path_ = name;
  }
  ~Folder() { fs::remove_all(path_); }
  const fs::path& path() const { return path_; }

 private:
  fs::path path_;
};

TEST_CASE("a file that is added later wins") {
  Source source;

  source.add("specs/a.yaml", "old");
  source.add("specs/a.yaml", "new");

  CHECK(source.find("specs/a.yaml") == "new");
  CHECK_FALSE(source.find("specs/b.yaml"));
}

TEST_CASE("paths are listed by what they begin with, sorted") {
  Source source;

  for (const char* path : {"specs/b/y", "specs/b/x", "specs/bb", "specs/a", "suites/b/x"}) {
    source.add(path, "");
  }

  CHECK(source.list("specs/b/") == std::vector<std::string>{"specs/b/x", "specs/b/y"});
  CHECK(source.list("none").empty());
}

TEST_CASE("a folder is read at relative paths, without following links") {
  const Folder folder;
  REQUIRE(base::write_file(folder.path() / "specs/small/contract.yaml", "text").ok());
  fs::create_symlink("/", folder.path() / "specs/elsewhere");

  Source source;
  REQUIRE(source.add_folder(folder.path()).ok());

  CHECK(source.list("") == std::vector<std::string>{"specs/small/contract.yaml"});
  CHECK(source.find("specs/small/contract.yaml") == "text");
}

TEST_CASE("a folder that is not there is an error with its path") {
  const Folder folder;
  Source source;

  const base::Status status = source.add_folder(folder.path() / "none");

  REQUIRE_FALSE(status.ok());
  CHECK(status.error().code == base::ExitCode::kBadInput);
  CHECK(status.error().where == (folder.path() / "none").string());
}

}  // namespace
}  // namespace touchstone::contract
