#include "match/pattern.h"

#include "json/document.h"
#include "support/catch.h"
#include "unit/match/pattern_support.h"

namespace touchstone::match {
namespace {

bool matches(std::string_view yaml, std::string json, const Scope& scope = {}) {
  const auto document = json::Document::parse(std::move(json)).value();
  return pattern_of(yaml).matches(document.root(), scope);
}

Scope sample_scope() {
  Scope scope;
  scope.set_text("name", "a.b");
  scope.set_json("number", "3");
  scope.set_json("object", R"({"x":[1,{"y":null}]})");
  return scope;
}

TEST_CASE("a pattern says yes and no") {
  const auto [yaml, yes, no] = GENERATE(table<std::string, std::string, std::string>({
      // By shape.
      {"{a: 1}", R"({"a":1.0,"b":2})", R"({"b":2})"},
      {"{a: {b: x}}", R"({"a":{"b":"x","c":1}})", R"({"a":"x"})"},
      {"{}", "{}", "[]"},
      {"[1, {a: 2}]", R"([1,{"a":2,"b":3}])", R"([1])"},
      {"[]", "[]", "[1]"},
      {"hello", R"("hello")", R"("hallo")"},
      {"'1'", R"("1")", "1"},
      {"null", "null", "false"},
      {"true", "true", "false"},
      {"9007199254740993", "9007199254740993", "9007199254740992"},
      {"100", "1e2", "101"},
      {"$${x}", R"("${x}")", R"("x")"},
      {"{'$${x}': 1}", R"({"${x}":1})", R"({"x":1})"},
      // By matcher.
      {"{a: {$absent: true}}", "{}", R"({"a":null})"},
      {"{a: {$absent_or: 1}}", R"({"a":1})", R"({"a":2})"},
      {"{a: {$absent_or: 1}}", "{}", R"({"a":null})"},
      {"{$type: string}", R"("")", "1"},
      {"{$type: number}", "1.5", R"("1")"},
      {"{$type: integer}", "1.0", "1.5"},
      {"{$type: boolean}", "false", "null"},
      {"{$type: object}", "{}", "[]"},
      {"{$type: array}", "[]", "{}"},
      {"{$type: null}", "null", "0"},
      {"{$type: [string, null]}", "null", "0"},
      {"{$equals: {a: [1]}}", R"({"a":[1.0]})", R"({"a":[1],"b":2})"},
      {"{$equals: '$${x}'}", R"("${x}")", R"("x")"},
      {"{$equals: ['${']}", R"(["${"])", R"(["$${"])"},
      {"{$equals: {a: '$${x}'}}", R"({"a":"${x}"})", R"({"a":"$${x}"})"},
      {"{$not: 1}", "2", "1"},
      {"{a: {$not: 1}}", R"({"a":2})", "{}"},
      {"{$one_of: [1, {a: 2}]}", R"({"a":2})", "2"},
      {"{$all: [{a: 1}, {b: 2}]}", R"({"a":1,"b":2})", R"({"a":1})"},
      {"{$last: b}", R"(["a","b"])", R"(["b","a"])"},
      {"{$last: {$type: string}}", R"([1,"b"])", "[]"},
      {"{$contains: ell}", R"("hello")", R"("help")"},
      {"{$starts: he}", R"("hello")", R"("ahe")"},
      {"{$ends: lo}", R"("hello")", R"("low")"},
      {"{$regex: 'h.l+o$'}", R"("ahello")", R"("hello!")"},
      {"{$regex: '^(a)(b)$'}", R"("ab")", R"("a")"},
      {"{$regex: '^.$'}", "\"\xC3\xA9\"", R"("ab")"},
      {"{$length: 2}", "\"\xC3\xA9x\"", R"("abc")"},
      {"{$length: {min: 1, max: 2}}", "[1,2]", "[1,2,3]"},
      {"{$length: {min: 1}}", R"({"a":1})", "{}"},
      {"{$length: 1}", "[0]", "1"},
      {"{$bytes: 3}", "\"\xC3\xA9x\"", R"("ab")"},
      {"{$bytes: {max: 3}}", R"("abc")", "[1]"},
      {"{$length: {min: 1, max: 2}}", "[1]", "[]"},
      {"{$min: 3}", "3", "2.999"},
      {"{$min: 3}", "4", R"("4")"},
      {"{$max: 3}", "3.0", "3.0001"},
      {"{$above: 3}", "3.0001", "3"},
      {"{$below: 9007199254740993}", "9007199254740992", "9007199254740993"},
      {"{$min: 1, $below: 5}", "1", "5"},
      {"{$each: {a: 1}}", R"([{"a":1},{"a":1,"b":2}])", R"([{"a":1},{}])"},
      {"{$each: 1}", "[]", "{}"},
      {"{$has: {a: 1}}", R"([0,{"a":1}])", "[0]"},
      {"{$has: [1, 2]}", "[2,0,1]", "[1,1]"},
      {"{$only: {a: 1}}", R"({"a":1})", R"({"a":1,"b":2})"},
      {"{$only: {a: 1, b: {$absent_or: 2}}}", R"({"a":1})", R"({"a":1,"c":2})"},
      {"{$only: {}}", "{}", R"({"a":1})"},
      {"{$json: {a: 1}}", R"("{\"a\": 1, \"b\": 2}")", R"("{\"a\": 2}")"},
      {"{$json: {$any: true}}", R"("null")", R"("nul")"},
      {"{$type: string, $as: x}", R"("a")", "1"},
  }));
  CAPTURE(yaml, yes, no);

  CHECK(matches(yaml, yes));
  CHECK_FALSE(matches(yaml, no));
}

TEST_CASE("a value that is null is there") {
  CHECK(matches("{$any: true}", "null"));
  CHECK(matches("{$as: x}", "null"));
}

TEST_CASE("only what speaks of absence accepts that there is nothing") {
  const Scope scope;
  for (const char* yaml : {"{$absent: true}", "{$absent_or: 1}", "{$one_of: [{$absent: true}, 1]}",
                           "{$all: [{$absent_or: 1}]}", "{$absent_or: 1, $as: x}"}) {
    CAPTURE(yaml);
    CHECK(pattern_of(yaml).matches(std::nullopt, scope));
    CHECK_FALSE(pattern_of(yaml).explain(std::nullopt, scope));
  }
  for (const char* yaml : {"null", "{}", "[]", "x", "{$any: true}", "{$not: 1}", "{$as: x}",
                           "{$type: 'null'}", "{$not: {$absent: true}}", "{$json: 1}", "{$has: 1}",
                           "{$each: 1}", "{$only: {}}", "{$length: 0}", "{$min: 0}", "{$regex: ''}",
                           "{$contains: ''}", "{$equals: null}", "'${x}'"}) {
    CAPTURE(yaml);
    CHECK_FALSE(pattern_of(yaml).matches(std::nullopt, scope));
    CHECK(pattern_of(yaml).explain(std::nullopt, scope)->actual == "nothing");
  }
}

TEST_CASE("the default pattern matches everything and nothing alike") {
  const Pattern pattern;
  const Scope scope;

  CHECK(pattern.matches(std::nullopt, scope));
  CHECK(pattern.matches(json::Value(), scope));
  CHECK_FALSE(pattern.explain(std::nullopt, scope));
  CHECK(pattern_of(pattern.to_text()).matches(std::nullopt, scope));
}

TEST_CASE("references are looked up when matching") {
  const Scope scope = sample_scope();

  CHECK(matches("{a: '${name}'}", R"({"a":"a.b"})", scope));
  CHECK(matches("{a: 'x-${name}-${number}'}", R"({"a":"x-a.b-3"})", scope));
  CHECK(matches("'${number}'", "3.0", scope));
  CHECK_FALSE(matches("'${number}'", R"("3")", scope));
  CHECK(matches("{'${name}': 1}", R"({"a.b":1})", scope));
  CHECK(matches("{$only: {'${name}': 1}}", R"({"a.b":1})", scope));
  CHECK(matches("{$starts: '${name}'}", R"("a.bc")", scope));
  CHECK(matches("{$min: '${number}'}", "3", scope));
  CHECK_FALSE(matches("{$above: '${number}'}", "3", scope));
  CHECK(matches("{$length: '${number}'}", "[1,2,3]", scope));
  CHECK(matches("{$length: {max: '${number}'}}", "[1]", scope));
  CHECK(matches("{$equals: {n: '${number}', t: 'v${number}'}}", R"({"n":3,"t":"v3"})", scope));
}

TEST_CASE("a captured object is compared whole") {
  const Scope scope = sample_scope();

  CHECK(matches("'${object}'", R"({"x":[1.0,{"y":null}]})", scope));
  CHECK_FALSE(matches("'${object}'", R"({"x":[1,{"y":null}],"z":1})", scope));
}

TEST_CASE("what a reference stands for is literal in a regular expression") {
  const Scope scope = sample_scope();

  CHECK(matches("{$regex: '^${name}/\\d+$'}", R"("a.b/12")", scope));
  CHECK_FALSE(matches("{$regex: '^${name}/\\d+$'}", R"("aXb/12")", scope));
}

TEST_CASE("a member may be absent inside a list's element") {
  CHECK(matches("[{a: {$absent: true}}]", "[{}]"));
}

}  // namespace
}  // namespace touchstone::match
