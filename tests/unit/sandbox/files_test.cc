#include "sandbox/files.h"

#include <sys/stat.h>
#include <unistd.h>

#include "base/digest.h"
#include "base/file.h"
#include "scratch_folder.h"
#include "support/catch.h"

using namespace touchstone::sandbox;
using touchstone::base::read_file;
namespace fs = std::filesystem;

namespace {

Observation seen(const ScratchFolder& scratch, const ObservationBounds& bounds = {}) {
  auto observation = observe(scratch.path(), bounds);
  REQUIRE(observation.ok());
  return std::move(observation).value();
}

PlantedFile file(std::string path, std::string content) {
  PlantedFile planted;
  planted.path = std::move(path);
  planted.content = std::move(content);
  return planted;
}

PlantedFile link_to(std::string path, std::string target) {
  PlantedFile planted;
  planted.path = std::move(path);
  planted.type = FileType::kLink;
  planted.target = std::move(target);
  return planted;
}

PlantedFile with_mode(PlantedFile planted, mode_t mode) {
  planted.mode = mode;
  return planted;
}

}  // namespace

TEST_CASE("what is planted is observed again, sorted by path") {
  const ScratchFolder scratch;
  const PlantedFile files[] = {
      with_mode(file("bin/tool", "#!/bin/sh\n"), 0755), link_to("bin/alias", "tool"),
      with_mode({"a-pipe", FileType::kFifo}, 0600), with_mode({"empty", FileType::kFolder}, 0700)};

  REQUIRE(plant(scratch.path(), files).ok());
  const Observation found = seen(scratch);

  REQUIRE(found.files.size() == 5);
  CHECK(found.complete);
  CHECK(found.files[0].path == "a-pipe");
  CHECK(found.files[0].type == FileType::kFifo);
  CHECK(found.files[0].mode == 0600);
  CHECK(found.files[1].path == "bin");
  CHECK(found.files[1].mode == 0755);
  CHECK(found.files[2].path == "bin/alias");
  CHECK(found.files[2].target == "tool");
  CHECK(found.files[3].path == "bin/tool");
  CHECK(found.files[3].mode == 0755);
  CHECK(found.files[3].content == "#!/bin/sh\n");
  CHECK(found.files[3].digest == touchstone::base::sha256("#!/bin/sh\n"));
  CHECK(found.files[4].mode == 0700);
}

TEST_CASE("planting a file again replaces it, through no link") {
  const ScratchFolder scratch;
  const PlantedFile first[] = {file("kept", "old"), link_to("entry", "kept")};
  const PlantedFile second[] = {file("entry", "new")};
  REQUIRE(plant(scratch.path(), first).ok());

  REQUIRE(plant(scratch.path(), second).ok());

  CHECK(*read_file(scratch.path() / "kept") == "old");
  CHECK(*read_file(scratch.path() / "entry") == "new");
}

TEST_CASE("a folder without permissions can be planted with files in it") {
  const ScratchFolder scratch;
  const PlantedFile files[] = {with_mode({"closed", FileType::kFolder}, 0), file("closed/in", "x")};

  REQUIRE(plant(scratch.path(), files).ok());

  struct stat status = {};
  REQUIRE(::stat((scratch.path() / "closed").c_str(), &status) == 0);
  CHECK((status.st_mode & 0777) == 0);
  ::chmod((scratch.path() / "closed").c_str(), 0700);
  CHECK(*read_file(scratch.path() / "closed" / "in") == "x");
}

TEST_CASE("nothing is planted outside the root") {
  const ScratchFolder scratch;
  const PlantedFile upwards[] = {file("a/../../b", "x")};
  const PlantedFile absolute[] = {file("/tmp/ts-absolute", "x")};
  const PlantedFile nameless[] = {file("", "x")};
  const PlantedFile through_link[] = {link_to("out", "/tmp"), file("out/ts-through-link", "x")};

  CHECK_FALSE(plant(scratch.path(), upwards).ok());
  CHECK_FALSE(plant(scratch.path(), absolute).ok());
  CHECK_FALSE(plant(scratch.path(), nameless).ok());
  CHECK_FALSE(plant(scratch.path(), through_link).ok());
  CHECK_FALSE(fs::exists("/tmp/ts-absolute"));
  CHECK_FALSE(fs::exists("/tmp/ts-through-link"));
}

TEST_CASE("content beyond the bound is told by its digest alone") {
  const ScratchFolder scratch;
  const std::string content(100, 'x');
  const PlantedFile files[] = {file("long", content), file("short", "ten bytes!")};
  REQUIRE(plant(scratch.path(), files).ok());
  ObservationBounds bounds;
  bounds.max_content_bytes = 10;

  const Observation found = seen(scratch, bounds);

  CHECK_FALSE(found.files[0].content.has_value());
  CHECK(found.files[0].digest == touchstone::base::sha256(content));
  CHECK(found.files[0].size == 100);
  CHECK(found.files[1].content == "ten bytes!");
}

TEST_CASE("an observation that reached a bound says so") {
  const ScratchFolder scratch;
  const PlantedFile files[] = {file("a/b/c/d", "x"), file("e", "x")};
  REQUIRE(plant(scratch.path(), files).ok());
  ObservationBounds shallow;
  shallow.max_depth = 2;
  ObservationBounds few;
  few.max_entries = 2;

  CHECK(seen(scratch).complete);
  CHECK_FALSE(seen(scratch, shallow).complete);
  CHECK_FALSE(seen(scratch, few).complete);
  CHECK(seen(scratch, few).files.size() == 2);
}

TEST_CASE("a root that does not exist is an error with its path") {
  const auto found = observe("/nowhere/at/all");

  REQUIRE_FALSE(found.ok());
  CHECK(found.error().where == "/nowhere/at/all");
}
