// The words in which a document is refused.
#include "testing.h"

namespace touchstone::schema {
namespace {

using Lines = std::vector<std::string>;

TEST_CASE("every keyword says what it expected and what it got") {
  const auto [schema, document, words] = GENERATE(table<std::string, std::string, std::string>({
      {R"({"type":"integer"})", "\"a\"", "expected an integer, got \"a\""},
      {R"({"type":["string","null"]})", "1", "expected a string or null, got 1"},
      {R"({"type":["integer","array","object"]})", "1.5",
       "expected an integer, an object or an array, got 1.5"},
      {R"({"const":"a"})", "\"b\"", "expected \"a\", got \"b\""},
      {R"({"const":{"a":1}})", "[]", "expected {\"a\":1}, got an array of 0 items"},
      {R"({"enum":["a",1,null]})", "{}", "expected \"a\", 1 or null, got an empty object"},
      {R"({"minimum":3})", "2", "expected a number of at least 3, got 2"},
      {R"({"maximum":3})", "4", "expected a number of at most 3, got 4"},
      {R"({"exclusiveMinimum":3})", "3", "expected a number greater than 3, got 3"},
      {R"({"exclusiveMaximum":3})", "3", "expected a number less than 3, got 3"},
      {R"({"multipleOf":0.1})", "0.25", "expected a multiple of 0.1, got 0.25"},
      {R"({"minLength":2})", "\"a\"", "expected at least 2 characters, got \"a\""},
      {R"({"maxLength":1})", "\"ab\"", "expected at most 1 character, got \"ab\""},
      {R"({"pattern":"^a"})", "\"b\"", "expected a match of /^a/, got \"b\""},
      {R"({"minItems":1})", "[]", "expected at least 1 item, got an array of 0 items"},
      {R"({"maxItems":1})", "[1,2]", "expected at most 1 item, got an array of 2 items"},
      {R"({"uniqueItems":true})", "[1,2,1.0]",
       "expected items that all differ, but 0 and 2 are equal, got an array of 3 items"},
      {R"({"contains":{"type":"string"}})", "[1]",
       "expected at least 1 item as `contains` describes, found 0, got an array of 1 item"},
      {R"({"required":["id"]})", R"({"a":1,"b":2})",
       "missing member \"id\", got an object with \"a\", \"b\""},
      {R"({"additionalProperties":false})", R"({"x":1})", "/x: unexpected member \"x\", got 1"},
      {R"({"propertyNames":{"maxLength":1}})", R"({"ab":1})",
       "expected at most 1 character, got \"ab\""},
      {R"({"minProperties":1})", "{}", "expected at least 1 member, got an empty object"},
      {R"({"dependentRequired":{"a":["b"]}})", R"({"a":1})",
       "missing member \"b\", which comes with \"a\", got an object with \"a\""},
      {R"({"prefixItems":[true],"items":false})", "[1,2]", "/1: unexpected item 1, got 2"},
      {R"({"unevaluatedProperties":false})", R"({"x":1})", "/x: unexpected member \"x\", got 1"},
      {R"({"not":{"type":"null"}})", "null",
       "expected something that `not` does not describe, got null"},
      {"false", "1", "expected nothing at all, got 1"},
  }));
  CAPTURE(schema, document);

  CHECK(complaints(schema, document) == Lines{words});
}

TEST_CASE("long values are cut between characters") {
  const std::string text = std::string(59, 'a') + "\xE2\x82\xAC" + std::string(100, 'b');

  CHECK(complaints(R"({"type":"null"})", "\"" + text + "\"") ==
        Lines{"expected null, got \"" + std::string(59, 'a') + "\"... (162 bytes)"});
}

TEST_CASE("all violations are listed, in the order of the document") {
  CHECK(complaints(R"({"properties":{"a":{"type":"string"},"b":{"items":{"minimum":0}}},
                       "required":["c","d"]})",
                   R"({"a":1,"b":[1,-1,-2]})") ==
        Lines{"/a: expected a string, got 1", "/b/1: expected a number of at least 0, got -1",
              "/b/2: expected a number of at least 0, got -2",
              "missing member \"c\", got an object with \"a\", \"b\"",
              "missing member \"d\", got an object with \"a\", \"b\""});
}

TEST_CASE("a choice by type is told in one sentence") {
  CHECK(complaints(R"({"anyOf":[{"type":"string"},{"type":"integer"},{"const":null}]})", "[]") ==
        Lines{"expected a string or an integer or null, got an array of 0 items"});
}

TEST_CASE("of several branches the one that went furthest is told") {
  const std::string schema = R"({"anyOf":[
      {"type":"string"},
      {"type":"object","required":["x","y","z"]},
      {"type":"object","required":["a"],"properties":{"a":{"items":{"type":"integer"}}}}]})";

  CHECK(complaints(schema, R"({"a":[1,"two"]})") ==
        Lines{"/a/1: expected an integer, got \"two\""});
}

const char* const kTagged = R"({"oneOf":[
    {"required":["type","id"],"properties":{"type":{"const":"ping"},"id":{"type":"integer"}}},
    {"$ref":"#/$defs/text"},
    {"required":["type"],"properties":{"type":{"enum":["end","stop"]}}}],
  "$defs":{"text":{"required":["type","text"],
                   "properties":{"type":{"const":"text"},"text":{"type":"string"}}}}})";

TEST_CASE("a tagged branch is chosen by its tag, and errors speak of it alone") {
  CHECK(complaints(kTagged, R"({"type":"text","text":1})") ==
        Lines{"/text: expected a string, got 1"});
  CHECK(complaints(kTagged, R"({"type":"ping"})") ==
        Lines{"missing member \"id\", got an object with \"type\""});
}

TEST_CASE("an unknown or missing tag is told as such") {
  CHECK(complaints(kTagged, R"({"type":"pong"})") ==
        Lines{R"(/type: expected "end", "ping", "stop" or "text", got "pong")"});
  CHECK(complaints(kTagged, R"({"text":"a"})") ==
        Lines{R"(missing member "type", got an object with "text")"});
}

TEST_CASE("two fitting branches of a oneOf are named") {
  CHECK(complaints(R"({"oneOf":[{"type":"string"},{"minimum":1},{"maximum":9}]})", "5") ==
        Lines{"expected exactly one alternative to fit, but 1 and 2 do, got 5"});
}

TEST_CASE("a violation points into document and schema") {
  const Schema schema = compile(R"({"$id":"https://a.test/s","properties":{"a b/c":{"items":{
      "$ref":"#/$defs/n"}}},"$defs":{"n":{"minimum":3}}})");

  const std::vector<Violation> violations = check(schema, R"({"a b/c":[5,1]})");

  REQUIRE(violations.size() == 1);
  CHECK(violations[0].instance_location == "/a b~1c/1");
  CHECK(violations[0].keyword_location == "/properties/a b~1c/items/$ref/minimum");
  CHECK(violations[0].absolute_keyword_location == "https://a.test/s#/$defs/n/minimum");
  CHECK(violations[0].keyword == "minimum");
}

}  // namespace
}  // namespace touchstone::schema
