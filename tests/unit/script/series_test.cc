// Lists that are too long to write.
#include "script/series.h"

#include "support/catch.h"
#include "yaml/node.h"

using namespace touchstone;

namespace {

std::string unrolled(const std::string& text) {
  auto file = yaml::parse(text, "a.yaml");
  REQUIRE(file.ok());
  const base::Status done = script::unroll(*file, file->root);
  return done.ok() ? file->root.to_json() : base::to_string(done.error());
}

}  // namespace

TEST_CASE("a series as an item becomes so many items of the list around it") {
  CHECK(unrolled("[a, {$for: {each: n, from: 1, to: 3, value: \"s-${n}\"}}, b]") ==
        R"(["a","s-1","s-2","s-3","b"])");
}

TEST_CASE("a series that is a member becomes a list, and a lone reference the number itself") {
  CHECK(unrolled("ids: {$for: {each: n, from: 0, to: 1, value: {id: \"${n}\", at: \"p${n}\"}}}") ==
        R"({"ids":[{"id":0,"at":"p0"},{"id":1,"at":"p1"}]})");
}

TEST_CASE("several values of a round stay together, and series nest") {
  CHECK(unrolled("[{$for: {each: n, from: 1, to: 2, values: [\"${n}\", {$for: {each: m, from: 8, "
                 "to: 9, value: \"${n}${m}\"}}]}}]") == R"([1,"18","19",2,"28","29"])");
}

TEST_CASE("a series from above its end is empty") {
  CHECK(unrolled("[{$for: {each: n, from: 1, to: 0, value: x}}]") == "[]");
}

TEST_CASE("a series without an end, or with too much of it, names its place") {
  CHECK(unrolled("[{$for: {each: n, from: 1, value: x}}]").find("a.yaml:1:") != std::string::npos);
  CHECK(unrolled("[{$for: {each: n, from: 1, to: 900000, value: x}}]").find("too long") !=
        std::string::npos);
}
