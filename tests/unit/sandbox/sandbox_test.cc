#include "sandbox/sandbox.h"

#include <sys/stat.h>
#include <sys/un.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <cstdlib>

#include "sandbox/files.h"
#include "scratch_folder.h"
#include "support/catch.h"

using namespace touchstone::sandbox;
namespace fs = std::filesystem;

namespace {

Sandbox sandbox_in(const fs::path& tmp) {
  auto sandbox = Sandbox::create({tmp});
  REQUIRE(sandbox.ok());
  return std::move(sandbox).value();
}

std::vector<std::string> names(const std::vector<std::string>& environment) {
  std::vector<std::string> result;
  for (const std::string& entry : environment) result.push_back(entry.substr(0, entry.find('=')));
  return result;
}

bool holds(const std::vector<std::string>& environment, const std::string& entry) {
  return std::find(environment.begin(), environment.end(), entry) != environment.end();
}

}  // namespace

TEST_CASE("an environment is made of the allow-list and nothing else") {
  const ScratchFolder tmp;
  Sandbox sandbox = sandbox_in(tmp.path());
  const Home home = *sandbox.home();
  ::setenv("CODEX_HOME", "/real", 1);
  ::setenv("LANG", "C.UTF-8", 1);
  ::setenv("TERM", "dumb", 1);

  const std::vector<std::string> environment = sandbox.environment(home, {{"CASE_SAYS", "so"}});
  ::unsetenv("CODEX_HOME");

  CHECK(names(environment) == std::vector<std::string>{"CASE_SAYS", "HOME", "LANG", "PATH", "TERM",
                                                       "TMPDIR", "TZ", "XDG_CACHE_HOME",
                                                       "XDG_CONFIG_HOME", "XDG_DATA_HOME",
                                                       "XDG_RUNTIME_DIR", "XDG_STATE_HOME"});
  CHECK(holds(environment, std::string("PATH=") + std::getenv("PATH")));
  CHECK(holds(environment, "HOME=" + home.home.string()));
  CHECK(holds(environment, "TMPDIR=" + sandbox.tmp().string()));
  CHECK(holds(environment, "TZ=UTC"));
}

TEST_CASE("what a case adds to the environment wins") {
  const ScratchFolder tmp;
  Sandbox sandbox = sandbox_in(tmp.path());

  CHECK(holds(sandbox.environment(*sandbox.home(), {{"TZ", "Asia/Tokyo"}}), "TZ=Asia/Tokyo"));
}

TEST_CASE("a case can have several homes, each found again by its name") {
  const ScratchFolder tmp;
  Sandbox sandbox = sandbox_in(tmp.path());

  const Home a = *sandbox.home("a");
  const Home b = *sandbox.home("b");

  CHECK(a.home != b.home);
  CHECK(a.runtime != b.runtime);
  CHECK(sandbox.home("a")->home == a.home);
  CHECK(fs::is_directory(b.home));
  struct stat status = {};
  REQUIRE(::stat(a.runtime.c_str(), &status) == 0);
  CHECK((status.st_mode & 0777) == 0700);
}

TEST_CASE("a name that would leave the sandbox is no home") {
  const ScratchFolder tmp;
  Sandbox sandbox = sandbox_in(tmp.path());

  CHECK_FALSE(sandbox.home("../x").ok());
  CHECK_FALSE(sandbox.home("a/b").ok());
  CHECK_FALSE(sandbox.home("").ok());
  CHECK_FALSE(sandbox.home("..").ok());
}

TEST_CASE("a socket's path fits below a home in /tmp") {
  auto sandbox = Sandbox::create({"/tmp"});
  REQUIRE(sandbox.ok());

  const fs::path socket = sandbox->home()->data / "some-runtime" / "sessions" / "control.sock";

  CHECK(socket.string().size() < sizeof(sockaddr_un{}.sun_path));
}

TEST_CASE("a sandbox is gone after its end, whatever was done to it") {
  const ScratchFolder tmp;
  {
    Sandbox sandbox = sandbox_in(tmp.path());
    const PlantedFile files[] = {{"cwd/locked/inner/file"}, {"cwd/pipe", FileType::kFifo}};
    REQUIRE(plant(sandbox.root(), files).ok());
    ::chmod((sandbox.cwd() / "locked" / "inner").c_str(), 0);
    ::chmod((sandbox.cwd() / "locked").c_str(), 0);
    ::chmod(sandbox.root().c_str(), 0);
  }

  CHECK(fs::is_empty(tmp.path()));
}

TEST_CASE("a sandbox that is to be kept stays") {
  const ScratchFolder tmp;
  {
    auto sandbox = Sandbox::create({tmp.path(), SandboxOptions::Keep::kYes});
    REQUIRE(sandbox.ok());
  }

  CHECK_FALSE(fs::is_empty(tmp.path()));
}

TEST_CASE("what a killed run left is swept, what a living one uses is not") {
  const ScratchFolder tmp;
  const Sandbox living = sandbox_in(tmp.path());
  const pid_t killed = ::fork();
  if (killed == 0) {
    const auto sandbox = Sandbox::create({tmp.path()});
    ::_exit(sandbox.ok() ? 0 : 1);  // without destructors
  }
  int status = 0;
  REQUIRE(::waitpid(killed, &status, 0) == killed);
  REQUIRE(status == 0);
  fs::create_directory(tmp.path() / "touchstone-out");
  fs::create_directories(tmp.path() / "touchstone-newone" / "cwd");

  CHECK(sweep_stale(tmp.path()) == 1);

  CHECK(fs::is_directory(living.root()));
  CHECK(fs::is_directory(tmp.path() / "touchstone-out"));
  CHECK(std::distance(fs::directory_iterator(tmp.path()), {}) == 3);
}

TEST_CASE("a folder that a killed run had no time to lock is swept at once") {
  const ScratchFolder tmp;
  fs::create_directory(tmp.path() / "touchstone-abc123");

  CHECK(sweep_stale(tmp.path()) == 1);

  CHECK(fs::is_empty(tmp.path()));
}

TEST_CASE("a folder that cannot hold a sandbox is an error that says what to try") {
  const auto sandbox = Sandbox::create({"/nowhere/at/all"});

  REQUIRE_FALSE(sandbox.ok());
  CHECK(sandbox.error().where == "/nowhere/at/all");
  CHECK_FALSE(sandbox.error().hint.empty());
}
