// What a real unit sees of the one who started it: nothing.
#include <boost/asio/io_context.hpp>
#include <chrono>
#include <cstdlib>
#include <fstream>

#include "process/unit.h"
#include "sandbox/canary.h"
#include "sandbox/sandbox.h"
#include "scratch_folder.h"
#include "support/catch.h"

using namespace touchstone;
using sandbox::Canary;
using sandbox::Sandbox;
using sandbox::ScratchFolder;

namespace {

// Collects all that a unit prints.
struct Printed : process::UnitEvents {
  void on_started(pid_t, const process::ReachedIsolation&) override {}
  void on_exec_failed(const process::ExecFailure& failure) override { text += failure.text; }
  void on_bytes(process::Stream, std::string_view bytes) override { text += bytes; }
  void on_end(process::Stream) override {}
  void on_exited(const process::ExitStatus&) override {}
  void on_fault(const base::Error& error) override { text += error.what; }
  void on_gone(const std::vector<process::Leftover>&) override { gone = true; }

  std::string text;
  bool gone = false;
};

std::string run_shell(Sandbox& sandbox, const std::string& script) {
  process::LaunchSpec spec;
  spec.executable = "/bin/sh";
  spec.argv = {"sh", "-c", script};
  spec.env = sandbox.environment(*sandbox.home());
  spec.cwd = sandbox.cwd();
  boost::asio::io_context context;
  Printed printed;
  auto unit = process::Unit::launch(context, spec, printed);
  REQUIRE(unit.ok());
  context.run_for(std::chrono::seconds(20));
  REQUIRE(printed.gone);
  return printed.text;
}

// Stands in for the real HOME of the user while it lives.
struct RealHome {
  explicit RealHome(const std::filesystem::path& path) : old(std::getenv("HOME")) {
    ::setenv("HOME", path.c_str(), 1);
  }
  ~RealHome() { ::setenv("HOME", old.c_str(), 1); }
  std::string old;
};

}  // namespace

TEST_CASE("a unit sees neither the canary variable nor the canary file in the real home") {
  const ScratchFolder real;
  const ScratchFolder tmp;
  std::ofstream(real.path() / "canary-file") << "x";
  const RealHome home(real.path());
  auto canary = Canary::plant({real.path()});
  REQUIRE(canary.ok());
  auto sandbox = Sandbox::create({tmp.path()});
  REQUIRE(sandbox.ok());

  const std::string shown = run_shell(*sandbox, "env; pwd; echo $HOME/* $HOME/.[a-z]*; ls -a ~");

  CHECK(shown.find("XDG_CONFIG_HOME=") != std::string::npos);
  CHECK_FALSE(canary->is_seen_in(shown));
  CHECK(shown.find("canary-file") == std::string::npos);
  CHECK(shown.find(real.path().string()) == std::string::npos);
  CHECK(canary->differences().empty());
}

TEST_CASE("a canary that is shown is noticed") {
  const ScratchFolder tmp;
  auto canary = Canary::plant({});
  REQUIRE(canary.ok());

  CHECK(std::getenv(canary->variable().c_str()) == canary->secret());
  CHECK(canary->is_seen_in("... " + canary->secret() + " ..."));
  CHECK(canary->is_seen_in(canary->variable() + "="));
}

TEST_CASE("a write into the real home is noticed") {
  const ScratchFolder real;
  const ScratchFolder tmp;
  auto canary = Canary::plant({real.path()});
  REQUIRE(canary.ok());
  auto sandbox = Sandbox::create({tmp.path()});
  REQUIRE(sandbox.ok());

  run_shell(*sandbox, "echo oops > " + real.path().string() + "/.vendorrc");

  const std::vector<sandbox::Difference> found = canary->differences();
  REQUIRE(found.size() == 1);
  CHECK(found[0].kind == sandbox::Difference::Kind::kAdded);
  CHECK(found[0].path == (real.path() / ".vendorrc").string());
}

TEST_CASE("a canary takes its variable away at its end") {
  std::string variable;
  {
    auto canary = Canary::plant({});
    REQUIRE(canary.ok());
    variable = canary->variable();
  }
  CHECK(std::getenv(variable.c_str()) == nullptr);
}
