#include "bundle/tar.h"

#include <array>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>

#include "support/catch.h"

namespace touchstone::bundle {
namespace {

std::vector<File> some_files() {
  return {{"a.json", "{}\n"},
          {"empty", ""},
          {"recordings/x.jsonl", std::string(1500, 'r') + std::string("\0\xff", 2)}};
}

std::string error_of(const std::string& archive) {
  const auto files = read_tar(archive, "b.tar");
  return files ? "no error" : base::to_string(files.error());
}

TEST_CASE("what is written is read again, sorted") {
  std::vector<File> files = some_files();
  std::swap(files.front(), files.back());

  const auto read = read_tar(write_tar(files), "b.tar");

  REQUIRE(read.ok());
  CHECK(*read == some_files());
}

TEST_CASE("no files are an archive, too") {
  const auto read = read_tar(write_tar({}), "b.tar");
  REQUIRE(read.ok());
  CHECK(read->empty());
}

TEST_CASE("no byte of an archive can change unseen") {
  const std::string archive = write_tar(some_files());
  for (std::size_t at = 0; at < archive.size(); ++at) {
    std::string changed = archive;
    changed[at] = static_cast<char>(changed[at] ^ 1);
    const auto read = read_tar(changed, "b.tar");
    INFO("byte " << at);
    CHECK_FALSE((read.ok() && *read == some_files()));
  }
}

TEST_CASE("an archive that was cut is refused, wherever") {
  const std::string archive = write_tar(some_files());
  for (std::size_t size = 0; size < archive.size(); size += 256) {
    const auto read = read_tar(archive.substr(0, size), "b.tar");
    INFO("cut to " << size);
    CHECK_FALSE((read.ok() && *read == some_files()));
  }
}

TEST_CASE("paths that leave the folder are no archive paths") {
  for (const char* good : {"a", "a/b.json", "recordings/rpc.x-1.2.jsonl", "a+b@c=d_e"}) {
    INFO(good);
    CHECK(is_archive_path(good));
  }
  for (const char* bad : {"", "/a", "a/", "a//b", "../a", "a/../b", ".a", "a b", "a\nb", "ä"}) {
    INFO(bad);
    CHECK_FALSE(is_archive_path(bad));
  }
  CHECK(is_archive_path(std::string(100, 'a')));
  CHECK_FALSE(is_archive_path(std::string(101, 'a')));
}

// Changes bytes of the first header and makes its checksum right again.
std::string with_header(std::size_t at, const std::string& bytes) {
  std::string archive = write_tar(some_files());
  archive.replace(at, bytes.size(), bytes);
  archive.replace(148, 8, "        ");
  unsigned sum = 0;
  for (std::size_t i = 0; i < 512; ++i) sum += static_cast<unsigned char>(archive[i]);
  std::array<char, 8> text{};
  std::snprintf(text.data(), text.size(), "%06o", sum);
  archive.replace(148, 8, std::string(text.data(), 6) + std::string("\0 ", 2));
  return archive;
}

TEST_CASE("links, folders and odd headers are refused by name") {
  CHECK(error_of(with_header(156, "2")) ==
        "b.tar:0: \"a.json\" is a link (only archives of exactly the form that certify writes are "
        "taken)");
  CHECK(error_of(with_header(156, "5")).find("is a folder") != std::string::npos);
  CHECK(error_of(with_header(156, "7")).find("is no plain file") != std::string::npos);
  CHECK(error_of(with_header(0, "../x")).find("the path \"../xon\" is refused") !=
        std::string::npos);
  CHECK(error_of(with_header(100, "0000755")).find("is not as it was written") !=
        std::string::npos);
  CHECK(error_of(with_header(0, "z")).find("comes twice or out of order") != std::string::npos);
  CHECK(error_of(with_header(124, "77777777777")).find("is cut") != std::string::npos);
}

TEST_CASE("what is no archive at all is refused") {
  CHECK(error_of("").find("no archive of whole blocks") != std::string::npos);
  CHECK(error_of(std::string(512 * 3, 'x')).find("is no plain file") != std::string::npos);
}

TEST_CASE("tar itself reads it") {
  const auto folder = std::filesystem::temp_directory_path() / "touchstone-tar-test";
  std::filesystem::create_directories(folder);
  const std::string file = (folder / "b.tar").string();
  std::ofstream(file, std::ios::binary) << write_tar(some_files());

  const int status =
      std::system(("tar -xf " + file + " -C " + folder.string() + " 2>/dev/null").c_str());

  CHECK(status == 0);
  std::ifstream in(folder / "recordings/x.jsonl", std::ios::binary);
  const std::string bytes((std::istreambuf_iterator<char>(in)), std::istreambuf_iterator<char>());
  CHECK(bytes == some_files()[2].bytes);
  std::filesystem::remove_all(folder);
}

}  // namespace
}  // namespace touchstone::bundle
