#include "process/overlay.h"

#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cstdlib>
#include <string>

#include "observed_unit.h"
#include "process/mount_table.h"
#include "process/overlay_probe.h"
#include "support/catch.h"

using namespace touchstone::process;

namespace {

// A folder of a unit's own, with the stage that its overlay needs; gone afterwards.
class OwnFolder {
 public:
  OwnFolder() {
    const char* tmp = std::getenv("TMPDIR");
    path_ = std::string(tmp != nullptr ? tmp : "/tmp") + "/touchstone-overlay-XXXXXX";
    REQUIRE(::mkdtemp(path_.data()) != nullptr);
    REQUIRE(::mkdir((path_ + "/stage").c_str(), 0700) == 0);
  }
  ~OwnFolder() {
    ::unlink((path_ + "/kept").c_str());
    ::rmdir((path_ + "/stage").c_str());
    ::rmdir(path_.c_str());
  }
  const std::string& path() const { return path_; }

 private:
  std::string path_;
};

const OverlaysAllowed& overlays_allowed() {
  static const OverlaysAllowed allowed = [] {
    const OwnFolder own;
    return find_overlays(own.path(), own.path() + "/stage");
  }();
  return allowed;
}

LaunchSpec overlaid(const OwnFolder& own, std::string script) {
  LaunchSpec spec = shell(std::move(script));
  spec.overlay = overlays_allowed().kind;
  spec.own_folder = own.path();
  spec.stage = own.path() + "/stage";
  spec.cwd = own.path();
  return spec;
}

// Somewhere that an overlay covers and the test may write to.
std::string covered_place() {
  const auto& open = overlays_allowed().uncovered;
  for (const std::string& place : {std::string("/var/tmp"), std::string("/dev/shm")}) {
    if (std::find(open.begin(), open.end(), place) == open.end()) return place;
  }
  return "/tmp";
}

bool refused() {
  if (overlays_allowed().kind != OverlayKind::kNone) return false;
  WARN("SKIPPED: this machine refuses overlays");
  return true;
}

bool exists(const std::string& path) { return ::access(path.c_str(), F_OK) == 0; }

}  // namespace

TEST_CASE("what a unit writes outside its folder is listed and does not reach the disk") {
  if (refused()) return;
  const OwnFolder own;
  const std::string outside = covered_place() + "/ts-outside-" + std::to_string(::getpid());
  ObservedUnit unit(overlaid(own, "mkdir " + outside + " && echo text > " + outside +
                                      "/file && cat " + outside + "/file; ls stage"));

  REQUIRE(unit.run_until_gone());

  CHECK(unit.out == "text\n");
  CHECK(unit.err.empty());
  CHECK(unit.reached.overlay);
  const std::vector<OutsideWrite> expected = {
      {OutsideWrite::Kind::kWritten, outside},
      {OutsideWrite::Kind::kWritten, outside + "/file"},
  };
  CHECK(unit.outside == expected);
  CHECK_FALSE(exists(outside));
}

TEST_CASE("what a unit removes outside its folder is listed and still there") {
  if (refused()) return;
  const OwnFolder own;
  const std::string outside = covered_place() + "/ts-removed-" + std::to_string(::getpid());
  REQUIRE(::mkdir(outside.c_str(), 0700) == 0);
  ObservedUnit unit(overlaid(own, "rmdir " + outside + " && ls -d " + outside + " || echo gone"));

  REQUIRE(unit.run_until_gone());
  const bool still_there = ::rmdir(outside.c_str()) == 0;

  CHECK(still_there);
  CHECK(unit.out == "gone\n");
  CHECK(unit.outside == std::vector<OutsideWrite>{{OutsideWrite::Kind::kRemoved, outside}});
}

TEST_CASE("what a unit writes into its own folder stays, and is not listed") {
  if (refused()) return;
  const OwnFolder own;
  ObservedUnit unit(overlaid(own, "echo text > kept; cat /proc/self/stat | cut -d' ' -f1"));

  REQUIRE(unit.run_until_gone());

  CHECK(unit.outside.empty());
  CHECK(exists(own.path() + "/kept"));
  CHECK(unit.out.size() < 4);  // a small process id: its /proc is still that of its namespace
}

TEST_CASE("a unit that fills the machine's temporary folder fills memory of its own, in bounds") {
  if (refused()) return;
  const OwnFolder own;
  const std::string outside = covered_place() + "/ts-full-" + std::to_string(::getpid());
  ObservedUnit unit(overlaid(own, "head -c 100000000 /dev/zero > " + outside + "; echo $?"));

  REQUIRE(unit.run_until_gone());

  CHECK(unit.out == "1\n");
  CHECK(unit.err.find("No space left") != std::string::npos);
  CHECK_FALSE(exists(outside));
}

TEST_CASE("the mount table tells folders that keep files from those that show something else") {
  const std::vector<Mount> mounts = mounts_here();
  if (mounts.empty()) return;  // no /proc, or a chroot without mounts
  const auto proc = std::find_if(mounts.begin(), mounts.end(),
                                 [](const Mount& mount) { return mount.path == "/proc"; });

  REQUIRE(proc != mounts.end());
  CHECK_FALSE(proc->holds_files);
}
