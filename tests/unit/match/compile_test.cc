#include "match/pattern.h"
#include "support/catch.h"

namespace touchstone::match {
namespace {

std::string error_of(std::string_view yaml) {
  const yaml::File file = yaml::parse(yaml, "p.yaml").value();
  const auto pattern = Pattern::compile(file, file.root);
  return pattern ? "no error" : base::to_string(pattern.error());
}

TEST_CASE("a wrong pattern is refused at its place with the right word") {
  const auto [yaml, expected] = GENERATE(table<std::string, std::string>({
      {"{a: {$regx: x}}", "p.yaml:1:6: unknown matcher \"$regx\" (did you mean \"$regex\"?)"},
      {"{$zzzzzzzz: 1}", "p.yaml:1:2: unknown matcher \"$zzzzzzzz\" (known: $as, $any, "},
      {"{a: 1, $any: true}", "p.yaml:1:8: matcher \"$any\" stands beside plain members ("},
      {"{$any: true, a: 1}", "p.yaml:1:14: member \"a\" stands beside matchers ("},
      {"{$any: 1}", "p.yaml:1:8: \"$any\" takes true"},
      {"{a: {$absent: false}}", "p.yaml:1:15: \"$absent\" takes true ("},
      {"[{$absent: true}]", "p.yaml:1:12: an element of a list is never absent ("},
      {"{$each: {$one_of: [{$absent: true}]}}", "p.yaml:1:30: an element of a list is never"},
      {"{$type: text}", "p.yaml:1:9: \"$type\" takes a type or a list of types (string, "},
      {"{$type: []}", "p.yaml:1:9: \"$type\" takes at least one type"},
      {"{$one_of: 1}", "p.yaml:1:11: \"$one_of\" takes a list of patterns"},
      {"{$all: []}", "p.yaml:1:8: \"$all\" takes a list of patterns"},
      {"{$contains: 1}", "p.yaml:1:13: \"$contains\" takes a string (quote it)"},
      {"{$regex: '('}", "p.yaml:1:10: not a regular expression: "},
      {"{$regex: '${a}('}", "p.yaml:1:10: not a regular expression: "},
      {"{$length: x}", "p.yaml:1:11: \"$length\" takes a count, or a map of min and max"},
      {"{$length: {}}", "p.yaml:1:11: \"$length\" takes a count, or a map of min and max"},
      {"{$length: {mim: 1}}", "p.yaml:1:12: unknown member \"mim\" in a range ("},
      {"{$min: x}", "p.yaml:1:8: \"$min\" takes a number"},
      {"{$has: []}", "p.yaml:1:8: \"$has\" takes a pattern or a list of patterns"},
      {"{$only: 1}", "p.yaml:1:9: \"$only\" takes a map of members"},
      {"{$only: {$any: true}}", "p.yaml:1:10: matcher \"$any\" stands beside plain members"},
      {"{$as: 1}", "p.yaml:1:7: \"$as\" takes the name of a capture ("},
      {"{$as: '${x}'}", "p.yaml:1:7: \"$as\" takes the name of a capture ("},
      {"{$as: ''}", "p.yaml:1:7: \"$as\" takes the name of a capture ("},
      {"{$as: a b}", "p.yaml:1:7: \"$as\" takes the name of a capture ("},
      {"{$not: {$as: x}}", "p.yaml:1:14: a capture inside \"$not\" would never be made"},
      {"{$not: {$not: 1, $as: x}}", "p.yaml:1:23: a capture inside \"$not\" would never be"},
  }));
  CAPTURE(yaml);

  CHECK(error_of(yaml).find(expected) == 0);
}

TEST_CASE("a wrong pattern is refused wherever a pattern may stand") {
  for (const std::string outer :
       {"{a: @}", "[@]", "{$absent_or: @}", "{$not: @}", "{$one_of: [@]}", "{$all: [@]}",
        "{$each: @}", "{$has: @}", "{$has: [@]}", "{$only: {a: @}}", "{$json: @}"}) {
    const std::size_t at = outer.find('@');
    const std::string yaml = outer.substr(0, at) + "{$anny: true}" + outer.substr(at + 1);
    const std::string column = std::to_string(at + 2);
    CAPTURE(yaml);

    CHECK(error_of(yaml).starts_with("p.yaml:1:" + column + ": unknown matcher \"$anny\""));
  }
}

TEST_CASE("what holds inside a list or a negation ends with it") {
  CHECK(error_of("{a: [1], b: {$absent: true}}") == "no error");
  CHECK(error_of("{$all: [{a: [1]}, {$absent: true}]}") == "no error");
  CHECK(error_of("{$all: [{$each: 1}, {$absent: true}]}") == "no error");
  CHECK(error_of("{a: {$not: 1}, b: {$as: x}}") == "no error");
}

TEST_CASE("a limit is a number or one reference") {
  CHECK(error_of("{$min: '${x}'}") == "no error");
  CHECK(error_of("{$length: {min: 1, max: '${x}'}}") == "no error");
  CHECK(error_of("{$min: '1${x}'}").find("\"$min\" takes a number") != std::string::npos);
  CHECK(error_of("{$max: true}").find("\"$max\" takes a number") != std::string::npos);
  CHECK(error_of("{$length: {min: x}}").find("\"$length\" takes a number") != std::string::npos);
  CHECK(error_of("{$any: false}").find("\"$any\" takes true") != std::string::npos);
}

}  // namespace
}  // namespace touchstone::match
