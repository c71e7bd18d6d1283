#include "json/document.h"
#include "support/catch.h"
#include "unit/match/pattern_support.h"

namespace touchstone::match {
namespace {

TEST_CASE("captures keep the raw JSON of what matched") {
  const Pattern pattern =
      pattern_of("{a: {$type: number, $as: n}, b: [{$as: first}, {c: {$as: c}}]}");
  const auto document =
      json::Document::parse(R"({"a": 1.50, "b": [{"x" : 1}, {"c": null}]})").value();
  Scope scope;

  REQUIRE(pattern.matches(document.root(), scope));
  pattern.capture(document.root(), scope);

  CHECK(scope.find("n")->raw() == "1.50");
  CHECK(scope.find("first")->raw() == R"({"x" : 1})");
  CHECK(scope.find("c")->is_null());
  CHECK(pattern.captures() == std::vector<std::string>{"n", "first", "c"});
}

TEST_CASE("captures are made where the pattern held") {
  const auto [yaml, json, captured] = GENERATE(table<std::string, std::string, std::string>({
      {"{$one_of: [{a: {$as: x}, t: 1}, {a: {$as: x}, t: 2}]}", R"({"a":"A","t":2})", "\"A\""},
      {"{$has: {t: 2, v: {$as: x}}}", R"([{"t":1,"v":8},{"t":2,"v":9}])", "9"},
      {"{$each: {$as: x}}", "[1,2]", "2"},
      {"{$json: {k: {$as: x}}}", R"("{\"k\": [1] }")", "[1]"},
      {"{$last: {k: {$as: x}}}", R"([{"k":1},{"k":2}])", "2"},
      {"{$all: [{a: {$as: x}}]}", R"({"a":5})", "5"},
      {"{$only: {a: {$as: x}}}", R"({"a":6})", "6"},
      {"{a: {$absent_or: {$as: x}}}", R"({"a":7})", "7"},
  }));
  CAPTURE(yaml);
  const Pattern pattern = pattern_of(yaml);
  const auto document = json::Document::parse(json).value();
  Scope scope;

  REQUIRE(pattern.matches(document.root(), scope));
  pattern.capture(document.root(), scope);

  REQUIRE(scope.has("x"));
  CHECK(scope.find("x")->raw() == captured);
}

TEST_CASE("a capture of what is absent leaves the name as it was") {
  const Pattern pattern = pattern_of("{a: {$absent_or: 1, $as: x}}");
  const auto document = json::Document::parse("{}").value();
  Scope scope;
  scope.set_text("x", "before");

  pattern.capture(document.root(), scope);

  CHECK(scope.find("x")->as_string() == "before");
}

TEST_CASE("a reference means what it meant before the pattern's own captures") {
  const Pattern pattern =
      pattern_of("{a: {$as: x}, b: {$one_of: [{v: '${x}', w: {$as: y}}, {w: {$not: 1}}]}}");
  const auto document = json::Document::parse(R"({"a":"new","b":{"v":"old","w":1}})").value();
  Scope scope;
  scope.set_text("x", "old");

  REQUIRE(pattern.matches(document.root(), scope));
  pattern.capture(document.root(), scope);

  CHECK(scope.find("x")->as_string() == "new");
  CHECK(scope.has("y"));
}

TEST_CASE("a pattern lists each name that it captures once") {
  CHECK(pattern_of("{$one_of: [{a: {$as: x}}, {b: {$as: x}}, {c: {$as: y}}]}").captures() ==
        std::vector<std::string>{"x", "y"});
}

TEST_CASE("a pattern lists what it refers to") {
  CHECK(pattern_of("{'${a}': '${b}', c: {$regex: '${c}${a}'}, d: '$${d}'}").references() ==
        std::vector<std::string>{"a", "b", "c"});
}

}  // namespace
}  // namespace touchstone::match
