// What the official suite does not ask: bounds, exactness, discriminators, odd documents.
#include <atomic>
#include <random>
#include <thread>

#include "testing.h"

namespace touchstone::schema {
namespace {

std::string nested(std::size_t depth, const std::string& open, const std::string& inner,
                   const std::string& close) {
  std::string text;
  for (std::size_t i = 0; i < depth; ++i) text += open;
  text += inner;
  for (std::size_t i = 0; i < depth; ++i) text += close;
  return text;
}

TEST_CASE("a recursive schema checks a deep document") {
  const Schema schema =
      compile(R"({"anyOf":[{"type":"integer"},{"type":"array","items":{"$ref":"#"}}]})");

  CHECK(valid(schema, nested(250, "[", "1", "]")));
  CHECK_FALSE(valid(schema, nested(250, "[", "null", "]")));
}

TEST_CASE("a document deeper than we follow is invalid and says so") {
  const Schema schema = compile(R"({"allOf":[{"type":"array","items":{"$ref":"#"}}]})");
  json::ParseLimits limits;
  limits.max_depth = 4096;
  const auto document = json::Document::parse(nested(4000, "[", "", "]"), "", limits);
  REQUIRE(document.ok());

  const std::vector<Violation> violations = schema.check(document->root());

  CHECK_FALSE(schema.valid(document->root()));
  REQUIRE(violations.size() == 1);
  CHECK(violations[0].expected == "expected a document that is nested less deep");
}

TEST_CASE("a schema that branches at every level is given up in bounded time", "[slow]") {
  const Schema schema = compile(R"({"anyOf":[
      {"properties":{"a":{"$ref":"#"}},"required":["never"]},
      {"properties":{"a":{"$ref":"#"}},"required":["nor-this"]}]})");

  const std::vector<Violation> violations = check(schema, nested(200, "{\"a\":", "{}", "}"));

  REQUIRE_FALSE(violations.empty());
  CHECK(violations.back().expected == "expected a document that can be checked in bounded time");
}

TEST_CASE("giving up is invalid also below a `not`", "[slow]") {
  const Schema schema = compile(R"({"not":{"$ref":"#/$defs/a"},"$defs":{"a":{"anyOf":[
      {"properties":{"a":{"$ref":"#/$defs/a"}},"required":["never"]},
      {"properties":{"a":{"$ref":"#/$defs/a"}},"required":["nor-this"]}]}}})");

  CHECK_FALSE(valid(schema, nested(200, "{\"a\":", "{}", "}")));
}

TEST_CASE("a pattern that backtracks without end is an error and no pass") {
  const Schema schema = compile(R"re({"pattern":"^(a+)+$"})re");

  const std::vector<Violation> violations = check(schema, "\"" + std::string(100, 'a') + "!\"");

  REQUIRE(violations.size() >= 1);
  CHECK(violations.back().expected ==
        "expected a string on which its pattern can be matched in bounded time");
}

TEST_CASE("a long string matches a pattern with groups") {
  const Schema schema = compile(R"re({"pattern":"^(ab|cd)*$"})re");

  std::string text;
  for (int i = 0; i < 20000; ++i) text += "abcd";

  CHECK(valid(schema, "\"" + text + "\""));
}

TEST_CASE("numbers are compared without rounding") {
  const Schema schema = compile(R"({"maximum":9007199254740993,"multipleOf":0.01})");

  CHECK(valid(schema, "9007199254740993"));
  CHECK_FALSE(valid(schema, "9007199254740994"));
  CHECK(valid(schema, "4.35"));
  CHECK_FALSE(valid(schema, "4.355"));
  CHECK(valid(compile(R"({"const":1})"), "1.0"));
  CHECK(valid(compile(R"({"type":"integer"})"), "1e400"));
}

TEST_CASE("more than sixty-four required members are all required") {
  std::string required = "[\"m0\"";
  std::string document = "{\"m0\":0";
  for (int i = 1; i < 70; ++i) {
    required += ",\"m" + std::to_string(i) + "\"";
    if (i != 69) document += ",\"m" + std::to_string(i) + "\":0";
  }
  const Schema schema = compile("{\"required\":" + required + "]}");

  CHECK(valid(schema, document + ",\"m69\":0}"));
  const std::vector<Violation> violations = check(schema, document + "}");
  REQUIRE(violations.size() == 1);
  CHECK(violations[0].expected == "missing member \"m69\"");
}

TEST_CASE("each of several members of one name is checked") {
  const Schema schema = compile(R"({"properties":{"a":{"type":"string"}}})");

  CHECK(valid(schema, R"({"a":"x","a":"y"})"));
  CHECK_FALSE(valid(schema, R"({"a":1,"a":"y"})"));
  CHECK_FALSE(valid(schema, R"({"a":"x","a":1})"));
}

TEST_CASE("many equal items are found to be equal, many different ones not") {
  const Schema schema = compile(R"({"uniqueItems":true})");
  std::string items = "[0";
  for (int i = 1; i < 5000; ++i) items += ",{\"k\":" + std::to_string(i) + "}";

  CHECK(valid(schema, items + "]"));
  CHECK_FALSE(valid(schema, items + ",{\"k\":7.0}]"));
}

TEST_CASE("a long list of violations is cut") {
  std::string items = "[0";
  for (int i = 1; i < 5000; ++i) items += ",0";

  CHECK(check(compile(R"({"items":{"type":"string"}})"), items + "]").size() == 250);
}

TEST_CASE("formats are asserted only when asked for") {
  CompileOptions options;
  options.assert_formats = true;

  CHECK(valid(compile(R"({"format":"ipv4"})"), "\"x\""));
  CHECK_FALSE(valid(compile(R"({"format":"ipv4"})", options), "\"x\""));
  CHECK(valid(compile(R"({"format":"something-else"})", options), "\"x\""));
}

TEST_CASE("many threads check with one schema") {
  const Schema schema = compile(R"re({"items":{"pattern":"^(a|b)+c?$","enum":["abc","ab"]}})re");
  std::atomic<int> right = 0;
  std::vector<std::thread> threads;

  for (int i = 0; i < 4; ++i) {
    threads.emplace_back([&schema, &right] {
      json::Parser parser;
      for (int round = 0; round < 200; ++round) {
        if (parser.parse(R"(["abc","ab"])") && schema.valid(parser.root())) ++right;
        if (parser.parse(R"(["abd"])") && schema.check(parser.root()).size() == 2) ++right;
      }
    });
  }
  for (std::thread& thread : threads) thread.join();

  CHECK(right == 4 * 200 * 2);
}

// One branch of a choice: what it ties the tag to, whether it requires it, and something else.
std::string branch(std::mt19937& random) {
  static const char* const kTags[] = {R"({"const":"a"})", R"({"const":"b"})",
                                      R"({"enum":["a","c"]})", R"({"enum":["b",1]})", "true"};
  std::string text = std::string(R"({"properties":{"t":)") + kTags[random() % 5] + ",\"n\":";
  text += random() % 2 == 0 ? R"({"type":"integer"})" : "true";
  text += "}";
  if (random() % 3 != 0) text += R"(,"required":["t"])";
  if (random() % 4 == 0) text += R"(,"type":"object")";
  return text + "}";
}

TEST_CASE("taking a branch by its tag decides like trying all of them", "[slow]") {
  static const char* const kDocuments[] = {R"({"t":"a","n":1})",
                                           R"({"t":"a","n":"x"})",
                                           R"({"t":"b"})",
                                           R"({"t":"c"})",
                                           R"({"t":"d"})",
                                           R"({"t":1})",
                                           R"({"t":null})",
                                           R"({"n":1})",
                                           R"({"t":"a","t":"b"})",
                                           "{}",
                                           "3",
                                           R"(["a"])"};
  std::mt19937 random(20240607);
  int disagreements = 0;
  int accepted = 0;
  for (int round = 0; round < 400; ++round) {
    const std::string keyword = round % 2 == 0 ? "oneOf" : "anyOf";
    std::string plain;  // the tags hidden where the compiler does not look for them
    std::string tagged;
    for (int i = 0; i < 3; ++i) {
      const std::string one = branch(random);
      tagged += (i > 0 ? "," : "") + one;
      plain += (i > 0 ? "," : "") + std::string(R"({"not":{"not":)") + one + "}}";
    }
    const Schema with = compile("{\"" + keyword + "\":[" + tagged + "]}");
    const Schema without = compile("{\"" + keyword + "\":[" + plain + "]}");
    for (const char* document : kDocuments) {
      const bool expected = valid(without, document);
      accepted += expected ? 1 : 0;
      disagreements += valid(with, document) == expected ? 0 : 1;
    }
  }
  CHECK(disagreements == 0);
  CHECK(accepted > 500);
}

}  // namespace
}  // namespace touchstone::schema
