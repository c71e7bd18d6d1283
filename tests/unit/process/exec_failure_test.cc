#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <limits>

#include "observed_unit.h"
#include "support/catch.h"

using namespace touchstone::process;

namespace {

// A file in a folder of its own, removed at the end.
struct ScratchFile {
  ScratchFile(const char* content, mode_t mode) {
    char pattern[] = "/tmp/ts-unit-XXXXXX";
    folder = ::mkdtemp(pattern);
    path = folder + "/program";
    std::ofstream(path) << content;
    ::chmod(path.c_str(), mode);
    ::chmod(folder.c_str(), 0755);
  }
  ~ScratchFile() { std::filesystem::remove_all(folder); }
  std::string folder;
  std::string path;
};

LaunchSpec program(const std::string& path, Namespaces mode) {
  LaunchSpec spec = shell("", mode);
  spec.executable = path;
  spec.argv = {path};
  return spec;
}

}  // namespace

TEST_CASE("a program that cannot be executed is reported with its errno") {
  const auto mode = GENERATE(Namespaces::kWhereAllowed, Namespaces::kNever);
  const ScratchFile no_permission("#!/bin/sh\n", 0644);
  const ScratchFile no_format("neither a program nor a script\n", 0755);

  ObservedUnit missing(program("/nowhere/at/all", mode));
  ObservedUnit forbidden(program(no_permission.path, mode));
  ObservedUnit formless(program(no_format.path, mode));
  REQUIRE(missing.run_until_gone());
  REQUIRE(forbidden.run_until_gone());
  REQUIRE(formless.run_until_gone());

  CHECK(missing.exec_failure->error_number == ENOENT);
  CHECK(forbidden.exec_failure->error_number == EACCES);
  CHECK(formless.exec_failure->error_number == ENOEXEC);
  CHECK(missing.exec_failure->text == "cannot execute /nowhere/at/all: No such file or directory");
  CHECK(missing.order == std::vector<std::string>{"exec failed", "gone"});
}

TEST_CASE("a folder that cannot be entered is not blamed on the program") {
  LaunchSpec spec = shell("true");
  spec.cwd = "/nowhere/at/all";
  ObservedUnit unit(spec);

  REQUIRE(unit.run_until_gone());

  CHECK(unit.exec_failure->text ==
        "cannot enter the unit's folder /nowhere/at/all: No such file or directory");
}

TEST_CASE("a spec that names no absolute program is refused at once") {
  boost::asio::io_context context;
  LaunchSpec spec = shell("true");
  spec.executable = "sh";

  struct Silent : UnitEvents {
    void on_started(pid_t, const ReachedIsolation&) override {}
    void on_exec_failed(const ExecFailure&) override {}
    void on_bytes(Stream, std::string_view) override {}
    void on_end(Stream) override {}
    void on_exited(const ExitStatus&) override {}
    void on_fault(const touchstone::base::Error&) override {}
    void on_gone(const std::vector<Leftover>&) override {}
  } silent;
  const auto launched = Unit::launch(context, spec, silent);

  REQUIRE_FALSE(launched.ok());
  CHECK(launched.error().code == touchstone::base::ExitCode::kUsage);
}
