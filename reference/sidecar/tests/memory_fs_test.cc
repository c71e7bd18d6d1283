#include "sidecar/memory_fs.h"

#include "support/catch.h"

namespace touchstone::sidecar {
namespace {

MemoryFs small_fs() {
  FsLimits limits;
  limits.bytes = 100;
  return MemoryFs([] { return std::uint64_t{1000}; }, limits);
}

template <class T>
std::string errno_of(const FsResult<T>& result) {
  return result.ok() ? "" : result.error().name;
}

}  // namespace

TEST_CASE("a written file is read back and its missing folders are made") {
  MemoryFs fs = small_fs();

  REQUIRE(fs.write_file("/a/b/c", "text").ok());

  CHECK(fs.read_file("/a/b/c").value() == "text");
  CHECK(fs.read_dir("/a").value() == std::vector<std::string>{"b"});
}

TEST_CASE("forty links are followed and one more is a loop for writes") {
  MemoryFs fs = small_fs();
  REQUIRE(fs.write_file("/l0", "end").ok());
  for (int i = 1; i <= 41; ++i) {
    REQUIRE(fs.symlink("/l" + std::to_string(i), "l" + std::to_string(i - 1)).ok());
  }

  CHECK(fs.read_file("/l40").value() == "end");
  CHECK(errno_of(fs.read_file("/l41")) == "ENOENT");
  CHECK(errno_of(fs.write_file("/l41", "x")) == "ELOOP");
}

TEST_CASE("a write beyond the limit is refused and leaves no folder behind") {
  MemoryFs fs = small_fs();

  CHECK(errno_of(fs.write_file("/new/file", std::string(101, 'x'))) == "ENOSPC");

  CHECK_FALSE(fs.exists("/new").value());
}

TEST_CASE("a name that was unlinked gives its bytes back") {
  MemoryFs fs = small_fs();
  REQUIRE(fs.write_file("/a", std::string(100, 'x')).ok());
  REQUIRE(fs.link("/a", "/b").ok());

  REQUIRE(fs.remove_file("/a").ok());
  CHECK(errno_of(fs.write_file("/c", "x")) == "ENOSPC");
  REQUIRE(fs.remove_file("/b").ok());

  CHECK(fs.write_file("/c", "x").ok());
}

TEST_CASE("a folder cannot be renamed below itself") {
  MemoryFs fs = small_fs();
  REQUIRE(fs.create_dir("/a/b").ok());

  CHECK(errno_of(fs.rename("/a", "/a/b/c")) == "EINVAL");
  CHECK(errno_of(fs.rename("/", "/a/x")) == "EPERM");
}

TEST_CASE("a rename replaces an empty folder by a file and keeps the inode") {
  MemoryFs fs = small_fs();
  REQUIRE(fs.write_file("/f", "x").ok());
  REQUIRE(fs.create_dir("/d").ok());
  const std::uint64_t ino = fs.stat("/f").value()->ino;

  REQUIRE(fs.rename("/f", "/d").ok());

  CHECK(fs.stat("/d").value()->ino == ino);
  CHECK(errno_of(fs.stat("/f")) == "ENOENT");
}

TEST_CASE("nothing below /proc can be changed, not even through a link") {
  MemoryFs fs = small_fs();
  REQUIRE(fs.symlink("/door", "/proc").ok());

  CHECK(errno_of(fs.write_file("/proc/x", "")) == "EROFS");
  CHECK(errno_of(fs.create_dir("/door/x/y")) == "EROFS");
  CHECK(errno_of(fs.chmod("/door", 0)) == "EROFS");
  CHECK(fs.write_file("/procfoo", "").ok());
}

TEST_CASE("chmod keeps the type and goes through a link") {
  MemoryFs fs = small_fs();
  REQUIRE(fs.write_file("/f", "").ok());
  REQUIRE(fs.symlink("/l", "f").ok());

  REQUIRE(fs.chmod("/l", 0600).ok());

  CHECK(fs.stat("/f").value()->mode == 0100600);
  CHECK(fs.lstat("/l").value()->mode == 0120777);
}

TEST_CASE("control characters and long paths are refused") {
  CHECK(errno_of(normalize_path("/a\n")) == "EINVAL");
  CHECK(errno_of(normalize_path(std::string_view("/a\0b", 4))) == "EINVAL");
  CHECK(errno_of(normalize_path("/" + std::string(4096, 'a'))) == "ENAMETOOLONG");
  CHECK(normalize_path("a//./b/../c/").value() == "/a/c");
  CHECK(normalize_path("/../..").value() == "/");
}

}  // namespace touchstone::sidecar
