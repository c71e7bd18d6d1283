#include "sandbox/remove_tree.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <fstream>

#include "process/descriptor.h"
#include "scratch_folder.h"
#include "support/catch.h"

using touchstone::process::Descriptor;
using touchstone::sandbox::remove_tree;
using touchstone::sandbox::ScratchFolder;
namespace fs = std::filesystem;

namespace {

// A chain of folders, far deeper than a path may be long.
void make_chain(const fs::path& root, int depth) {
  Descriptor folder(::open(root.c_str(), O_RDONLY | O_DIRECTORY));
  for (int i = 0; i < depth; ++i) {
    REQUIRE(::mkdirat(folder.get(), "deeper", 0700) == 0);
    folder = Descriptor(::openat(folder.get(), "deeper", O_RDONLY | O_DIRECTORY));
  }
}

}  // namespace

TEST_CASE("a tree deeper than paths are long and descriptors are many is removed") {
  const ScratchFolder scratch;
  const fs::path tree = scratch.path() / "tree";
  fs::create_directory(tree);
  make_chain(tree, 1200);

  CHECK(remove_tree(tree).ok());

  CHECK_FALSE(fs::exists(tree));
}

TEST_CASE("folders without any permission are removed with what is in them") {
  const ScratchFolder scratch;
  const fs::path tree = scratch.path() / "tree";
  fs::create_directories(tree / "a" / "b" / "c");
  std::ofstream(tree / "a" / "b" / "file") << "x";
  ::chmod((tree / "a" / "b" / "c").c_str(), 0);
  ::chmod((tree / "a" / "b").c_str(), 0);
  ::chmod((tree / "a").c_str(), 0);
  ::chmod(tree.c_str(), 0);

  CHECK(remove_tree(tree).ok());

  CHECK_FALSE(fs::exists(tree));
}

TEST_CASE("a link is removed and what it points to stays") {
  const ScratchFolder scratch;
  const fs::path kept = scratch.path() / "kept";
  const fs::path tree = scratch.path() / "tree";
  fs::create_directory(kept);
  std::ofstream(kept / "file") << "x";
  fs::create_directories(tree / "inner");
  fs::create_directory_symlink(kept, tree / "inner" / "link");

  CHECK(remove_tree(tree).ok());

  CHECK_FALSE(fs::exists(tree));
  CHECK(fs::exists(kept / "file"));
}

TEST_CASE("a FIFO does not block removal, and names like our own do no harm") {
  const ScratchFolder scratch;
  const fs::path tree = scratch.path() / "tree";
  fs::create_directories(tree / "a" / "b" / "c");
  fs::create_directories(tree / ".lifted-1" / "x");
  REQUIRE(::mkfifo((tree / "a" / "pipe").c_str(), 0600) == 0);

  CHECK(remove_tree(tree).ok());

  CHECK_FALSE(fs::exists(tree));
}

TEST_CASE("what does not exist is removed already") { CHECK(remove_tree("/nowhere/at/all").ok()); }
