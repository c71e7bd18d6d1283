#include "process/find_executable.h"

#include "support/catch.h"

using touchstone::process::find_executable;

TEST_CASE("a bare name is looked up on PATH, in order") {
  CHECK(*find_executable("sh", "/nowhere:/bin:/usr/bin") == "/bin/sh");
}

TEST_CASE("a name with a slash is a path") {
  CHECK(*find_executable("/bin/sh", "") == "/bin/sh");
  CHECK(find_executable("./no-such-program", "/bin").error().code ==
        touchstone::base::ExitCode::kCannotExecute);
}

TEST_CASE("a folder or a plain file is not a program") {
  CHECK(find_executable("/tmp", "").error().what == "cannot execute: it is a folder");
  CHECK(find_executable("/etc/passwd", "").error().what ==
        "cannot execute: it may not be executed");
  CHECK(find_executable("/dev/null", "").error().what == "cannot execute: it is no file");
  CHECK_FALSE(find_executable("passwd-is-no-program", "/etc").ok());
}
