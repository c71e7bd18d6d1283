#include "base/file.h"

#include <unistd.h>

#include "support/catch.h"

namespace touchstone::base {
namespace {

namespace fs = std::filesystem;

TEST_CASE("what is no plain file is never replaced") {
  CHECK(write_file("/dev/null", "x").error().what == "cannot write: it is no plain file");
  CHECK(fs::is_character_file("/dev/null"));
  CHECK(write_file(fs::temp_directory_path(), "x").error().what == "cannot write: it is a folder");
}

TEST_CASE("a device that never ends is not read for ever") {
  const auto read = read_file("/dev/zero");

  REQUIRE_FALSE(read.ok());
  CHECK(read.error().what.find("goes on and on") != std::string::npos);
}

TEST_CASE("what is written is read again, over what was there") {
  const fs::path path =
      fs::temp_directory_path() / ("touchstone-file-test-" + std::to_string(::getpid()));
  const std::string bytes = std::string("a\0b", 3) + std::string(200'000, 'x');

  REQUIRE(write_file(path, "old").ok());
  REQUIRE(write_file(path, bytes).ok());

  const auto read = read_file(path);
  fs::remove(path);
  REQUIRE(read.ok());
  CHECK(*read == bytes);
}

TEST_CASE("a folder and a missing file say so") {
  CHECK(read_file("/tmp").error().what == "cannot read: it is a folder");
  CHECK(read_file("/no/such/file").error().what == "cannot read: No such file or directory");
}

}  // namespace
}  // namespace touchstone::base
