#include "guest-fs-model/judge.h"

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

using touchstone::guest_fs_model::Json;
using touchstone::guest_fs_model::Judge;

namespace {

Json done() { return {{"type", "guest_filesystem_result"}}; }

Json refused(const std::string& errno_name) {
  return {{"type", "rejected"}, {"code", "kernel_error"}, {"message", errno_name + ": because"}};
}

bool accepts(Judge& judge, const Json& call, const Json& answer) {
  return judge.judge(call, answer, "one").at("accepts").get<bool>();
}

Json write(const std::string& path, const std::string& content) {
  return {{"operation", "write_file"}, {"path", path}, {"content", content}};
}

Json read(const std::string& path) { return {{"operation", "read_file"}, {"path", path}}; }

Json content(const std::string& text) {
  return {{"type", "guest_filesystem_result"}, {"content", text}, {"encoding", "utf8"}};
}

}  // namespace

TEST_CASE("what was written is what may be read") {
  Judge judge;
  REQUIRE(accepts(judge, write("/w/a/b", "text"), done()));

  CHECK(accepts(judge, read("/w/a/../a/b"), content("text")));
  CHECK_FALSE(accepts(judge, read("/w/a/b"), content("other")));
  CHECK_FALSE(accepts(judge, read("/w/a/b"), refused("ENOENT")));
}

TEST_CASE("a wrong answer names the requirement that it breaks and changes nothing") {
  Judge judge;
  REQUIRE(accepts(judge, write("/w/a", "text"), done()));

  const Json verdict = judge.judge(read("/w/none"), content(""), "one");

  CHECK(verdict.at("blames") == "GFS-019");
  CHECK(accepts(judge, read("/w/a"), content("text")));
}

TEST_CASE("where the contract leaves a choice the next answers must go with the one taken") {
  const Json make = {{"operation", "create_dir"}, {"path", "/w/x/y"}};
  const Json look = {{"operation", "exists"}, {"path", "/w/x"}};
  const Json there = {{"type", "guest_filesystem_result"}, {"exists", true}};
  const Json not_there = {{"type", "guest_filesystem_result"}, {"exists", false}};
  Judge made;
  Judge refusing;

  REQUIRE(accepts(made, make, done()));
  REQUIRE(accepts(refusing, make, refused("ENOENT")));

  CHECK(accepts(made, look, there));
  CHECK_FALSE(accepts(made, look, not_there));
  CHECK(accepts(refusing, look, not_there));
  CHECK_FALSE(accepts(refusing, look, there));
}

TEST_CASE("filesystems are kept apart") {
  Judge judge;
  REQUIRE(accepts(judge, write("/w/a", "text"), done()));

  CHECK(judge.judge(read("/w/a"), refused("ENOENT"), "two").at("accepts") == true);
  CHECK(judge.judge(read("/w/a"), content("text"), "two").at("accepts") == false);
}

TEST_CASE("a rename keeps the content and, of a file, the inode") {
  const auto stat = [](int ino) -> Json {
    return {{"type", "guest_filesystem_result"},
            {"stat",
             {{"mode", 33188},
              {"size", 4},
              {"is_directory", false},
              {"is_symbolic_link", false},
              {"nlink", 1},
              {"ino", ino},
              {"uid", 1000},
              {"gid", 1000}}}};
  };
  Judge judge;
  REQUIRE(accepts(judge, write("/w/a", "text"), done()));
  REQUIRE(accepts(judge, {{"operation", "stat"}, {"path", "/w/a"}}, stat(7)));
  REQUIRE(accepts(judge, {{"operation", "rename"}, {"path", "/w/a"}, {"destination_path", "/w/b"}},
                  done()));

  CHECK(accepts(judge, read("/w/b"), content("text")));
  CHECK_FALSE(accepts(judge, {{"operation", "stat"}, {"path", "/w/b"}}, stat(8)));
  CHECK(accepts(judge, {{"operation", "stat"}, {"path", "/w/b"}}, stat(7)));
}
