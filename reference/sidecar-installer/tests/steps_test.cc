#include <sys/stat.h>

#include "sidecar-installer/child_process.h"
#include "sidecar-installer/file_writer.h"
#include "sidecar-installer/options.h"
#include "sidecar-installer/python_probe.h"
#include "sidecar-installer/staging.h"
#include "support/catch.h"

namespace touchstone::sidecar_installer {

TEST_CASE("a probe's answer is used when it names Python 3.11 or newer") {
  CHECK(usable_python("/opt/my python\n3\n11\n") == "/opt/my python");
  CHECK(usable_python("/p\r\n4\r\n0\r\n") == "/p");
  CHECK_FALSE(usable_python("/p\n3\n10\n").has_value());
  CHECK_FALSE(usable_python("/p\n2\n12\n").has_value());
  CHECK_FALSE(usable_python("get it from the store\n").has_value());
  CHECK_FALSE(usable_python("\n3\n12\n").has_value());
}

TEST_CASE("an empty source repository is a usage error") {
  CHECK_FALSE(parse_options({"install", "--sidecars-only", "--from-source", ""}).ok());
  CHECK_FALSE(parse_options({"install", "--from-source"}).ok());
  CHECK_FALSE(parse_options({"install", "--unknown"}).ok());
  CHECK(parse_options({"install", "--from-source=r"}).value().source_repo == "r");
}

TEST_CASE("a command's status tells a code from a signal and a missing program") {
  CHECK(run({"sh", {"-c", "exit 7"}}).value() == 7);
  CHECK(run({"sh", {"-c", "kill -9 $$"}}).value() == -1);
  CHECK_FALSE(run({"no-such-program-here", {}}).ok());
}

TEST_CASE("a child without input reads its end at once") {
  CHECK(run_captured({"sh", {"-c", "cat; echo end"}}).value().output == "end\n");
}

TEST_CASE("a staging folder goes with its object") {
  std::filesystem::path path;
  {
    Outcome<StagingFolder> staging = StagingFolder::open();
    REQUIRE(staging.ok());
    path = staging.value().path();
    REQUIRE(extract_operator(path, is_operator_source).ok());

    CHECK(std::filesystem::exists(path / "operator_mcp/workflow/executor.py"));
    CHECK_FALSE(std::filesystem::exists(path / "tests"));
    CHECK_FALSE(std::filesystem::exists(path / "session-manager"));
  }

  CHECK_FALSE(std::filesystem::exists(path));
}

TEST_CASE("caches and environments are no source") {
  CHECK(is_operator_source("operator_mcp/tests/a.py"));
  CHECK_FALSE(is_operator_source("tests/a.py"));
  CHECK_FALSE(is_operator_source("operator_mcp/__pycache__/a"));
  CHECK_FALSE(is_operator_source("operator_mcp/.venv/a"));
  CHECK_FALSE(is_operator_source("operator_mcp/a.pyc"));
}

TEST_CASE("a file gets its mode whatever the umask") {
  Outcome<StagingFolder> staging = StagingFolder::open();
  REQUIRE(staging.ok());
  const std::filesystem::path path = staging.value().path() / "launcher";
  const mode_t mask = ::umask(0077);

  const bool is_written = write_file(path, "#!", 0755).ok();
  ::umask(mask);

  REQUIRE(is_written);
  CHECK(static_cast<unsigned>(std::filesystem::status(path).permissions()) == 0755u);
}

}  // namespace touchstone::sidecar_installer
