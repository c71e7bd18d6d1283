#include "sandbox/surroundings.h"

#include <filesystem>
#include <fstream>

#include "scratch_folder.h"
#include "support/catch.h"

using namespace touchstone::sandbox;
namespace fs = std::filesystem;

namespace {

void write(const fs::path& path, const char* text) { std::ofstream(path) << text; }

}  // namespace

TEST_CASE("additions, removals and changes are told apart down to the second level") {
  const ScratchFolder place;
  fs::create_directory(place.path() / "inner");
  write(place.path() / "changed", "before");
  write(place.path() / "inner" / "removed", "x");
  const Surroundings before = Surroundings::observe({place.path()});

  write(place.path() / "changed", "after it");
  write(place.path() / "inner" / "new", "x");
  fs::remove(place.path() / "inner" / "removed");
  const std::vector<Difference> found = before.differences(Surroundings::observe({place.path()}));

  const std::string root = place.path().string();
  REQUIRE(found.size() == 3);
  CHECK(found[0] == Difference{Difference::Kind::kChanged, root + "/changed"});
  CHECK(found[1] == Difference{Difference::Kind::kAdded, root + "/inner/new"});
  CHECK(found[2] == Difference{Difference::Kind::kRemoved, root + "/inner/removed"});
}

TEST_CASE("our own sandboxes are no difference, and nothing done is none") {
  const ScratchFolder place;
  write(place.path() / "file", "x");
  const Surroundings before = Surroundings::observe({place.path()});

  fs::create_directory(place.path() / "touchstone-abcdef");

  CHECK(before.differences(Surroundings::observe({place.path()})).empty());
}

TEST_CASE("a crowded place is looked at in part, and that is said") {
  const ScratchFolder place;
  CHECK(Surroundings::observe({place.path()}).complete());
  for (std::size_t i = 0; i <= Surroundings::kMaxEntries; ++i) {
    write(place.path() / std::to_string(i), "");
  }

  CHECK_FALSE(Surroundings::observe({place.path()}).complete());
}

TEST_CASE("a place that does not exist counts as empty") {
  const Surroundings nowhere = Surroundings::observe({"/nowhere/at/all"});

  CHECK(nowhere.differences(nowhere).empty());
  CHECK(nowhere.complete());
}
