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

TEST_CASE("a branch that has more to say is no mere choice") {
  CHECK(complaints(R"({"anyOf":[{"type":"integer"},{"enum":["aaa"],"minLength":3}]})", "\"b\"") ==
        Lines{"expected an integer, got \"b\""});
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

TEST_CASE("what fits into sixty bytes is shown whole") {
  const std::string number(60, '1');
  const std::string text(60, 'a');

  CHECK(complaints(R"({"type":"null"})", number) == Lines{"expected null, got " + number});
  CHECK(complaints(R"({"type":"null"})", number + "2") ==
        Lines{"expected null, got " + number + "..."});
  CHECK(complaints(R"({"type":"null"})", "\"" + text + "\"") ==
        Lines{"expected null, got \"" + text + "\""});
  CHECK(complaints(R"({"type":"null"})", "\"" + text + "b\"") ==
        Lines{"expected null, got \"" + text + "\"... (61 bytes)"});
}

TEST_CASE("of many values and members the first eight are shown") {
  CHECK(complaints(R"({"enum":[1,2,3,4,5,6,7,8,9]})", "0") ==
        Lines{"expected 1, 2, 3, 4, 5, 6, 7, 8 or 9, got 0"});
  CHECK(complaints(R"({"enum":[1,2,3,4,5,6,7,8,9,10]})", "0") ==
        Lines{"expected 1, 2, 3, 4, 5, 6, 7, 8 or one of 2 others, got 0"});
  CHECK(complaints(R"({"enum":[]})", "0") == Lines{"expected one of no values at all, got 0"});
  CHECK(complaints(R"({"type":"null"})", R"({"a":1,"b":1,"c":1,"d":1,"e":1,"f":1,"g":1,"h":1})") ==
        Lines{R"(expected null, got an object with "a", "b", "c", "d", "e", "f", "g", "h")"});
  CHECK(
      complaints(R"({"type":"null"})",
                 R"({"a":1,"b":1,"c":1,"d":1,"e":1,"f":1,"g":1,"h":1,"i":1})") ==
      Lines{
          R"(expected null, got an object with "a", "b", "c", "d", "e", "f", "g", "h" and 1 more)"});
}

TEST_CASE("every type and every format has its words") {
  CHECK(complaints(R"({"type":["number","integer","boolean"]})", "null") ==
        Lines{"expected a number or a boolean, got null"});
  CHECK(complaints(R"({"enum":[[1],{"a":1}]})", "null") ==
        Lines{"expected [1] or {\"a\":1}, got null"});
  CompileOptions options;
  options.assert_formats = true;
  const auto [format, words] = GENERATE(table<std::string, std::string>({
      {"date-time", "expected a date and time as in RFC 3339"},
      {"date", "expected a date as in RFC 3339"},
      {"time", "expected a time as in RFC 3339"},
      {"uri", "expected a URI"},
      {"uri-reference", "expected a URI reference"},
      {"uuid", "expected a UUID"},
      {"email", "expected an e-mail address"},
      {"ipv4", "expected an IPv4 address"},
      {"ipv6", "expected an IPv6 address"},
      {"hostname", "expected a host name"},
      {"json-pointer", "expected a JSON pointer"},
      {"regex", "expected a regular expression of ECMA-262"},
  }));

  const auto violations = check(compile(R"({"format":")" + format + "\"}", options), "\"( [\"");

  REQUIRE(violations.size() == 1);
  CHECK(violations[0].expected == words);
  CHECK(violations[0].keyword == "format");
}

TEST_CASE("each keyword of the same kind is blamed by its own name") {
  const auto [schema, document, keyword] = GENERATE(table<std::string, std::string, std::string>({
      {R"({"minLength":2,"maxLength":3})", "\"a\"", "minLength"},
      {R"({"minLength":2,"maxLength":3})", "\"abcd\"", "maxLength"},
      {R"({"minItems":2,"maxItems":3})", "[1]", "minItems"},
      {R"({"minItems":2,"maxItems":3})", "[1,2,3,4]", "maxItems"},
      {R"({"minProperties":1,"maxProperties":1})", "{}", "minProperties"},
      {R"({"minProperties":1,"maxProperties":1})", R"({"a":1,"b":2})", "maxProperties"},
      {R"({"contains":{"const":1}})", "[]", "contains"},
      {R"({"contains":{"const":1},"minContains":2})", "[1]", "minContains"},
      {R"({"contains":{"const":1},"maxContains":1})", "[1,1]", "maxContains"},
      // Bounds that contradict each other.
      {R"({"minLength":2,"maxLength":1})", "\"ab\"", "maxLength"},
      {R"({"minItems":2,"maxItems":1})", "[1,2]", "maxItems"},
      {R"({"minProperties":2,"maxProperties":1})", R"({"a":1,"b":2})", "maxProperties"},
      {R"({"contains":{"const":1},"minContains":2,"maxContains":1})", "[1,1]", "maxContains"},
      {R"({"const":1})", "2", "const"},
      {R"({"enum":[1]})", "2", "enum"},
      {R"({"prefixItems":[{"type":"null"}]})", "[1]", "type"},
      {R"({"prefixItems":[false]})", "[1]", "prefixItems"},
      {R"({"items":false})", "[1]", "items"},
      {R"({"unevaluatedItems":false})", "[1]", "unevaluatedItems"},
      {R"({"patternProperties":{"a":false}})", R"({"a":1})", "patternProperties"},
      {R"({"properties":{"a":false}})", R"({"a":1})", "properties"},
      {R"({"propertyNames":false})", R"({"a":1})", "propertyNames"},
      {R"({"anyOf":[{"type":"string"}]})", "1", "type"},
      {R"({"anyOf":[{"type":"string"},{"type":"null"}]})", "1", "anyOf"},
      {R"({"oneOf":[{"type":"string"},{"type":"null"}]})", "1", "oneOf"},
      {R"({"oneOf":[true,true]})", "1", "oneOf"},
      {R"({"not":true})", "1", "not"},
      {R"({"dependentRequired":{"a":["b"]}})", R"({"a":1})", "dependentRequired"},
  }));
  CAPTURE(schema, document);

  const auto violations = check(compile(schema), document);

  REQUIRE(violations.size() == 1);
  CHECK(violations[0].keyword == keyword);
}

TEST_CASE("the names of draft-07 are used in its schemas") {
  CompileOptions options;
  options.default_dialect = Draft::kDraft7;
  const auto [schema, document, location] = GENERATE(table<std::string, std::string, std::string>({
      {R"({"items":[{"type":"null"}]})", "[1]", "/items/0/type"},
      {R"({"items":[true],"additionalItems":{"type":"null"}})", "[1,1]", "/additionalItems/type"},
      {R"({"items":{"type":"null"}})", "[1]", "/items/type"},
      {R"({"dependencies":{"a":["b"]}})", R"({"a":1})", "/dependencies"},
      {R"({"dependencies":{"a":{"type":"null"}}})", R"({"a":1})", "/dependencies/a/type"},
  }));
  CAPTURE(schema);

  const auto violations = check(compile(schema, options), document);

  REQUIRE(violations.size() == 1);
  CHECK(violations[0].keyword_location == location);
}

TEST_CASE("every step on the way to a violation is in its location") {
  const auto [schema, document, location] = GENERATE(table<std::string, std::string, std::string>({
      {R"({"prefixItems":[true,{"type":"null"}]})", "[1,1]", "/prefixItems/1/type"},
      {R"({"items":{"type":"null"}})", "[1]", "/items/type"},
      {R"({"patternProperties":{"a":{"type":"null"}}})", R"({"a":1})", "/patternProperties/a/type"},
      {R"({"additionalProperties":{"type":"null"}})", R"({"a":1})", "/additionalProperties/type"},
      {R"({"propertyNames":{"maxLength":0}})", R"({"a":1})", "/propertyNames/maxLength"},
      {R"({"unevaluatedItems":{"type":"null"}})", "[1]", "/unevaluatedItems/type"},
      {R"({"unevaluatedProperties":{"type":"null"}})", R"({"a":1})", "/unevaluatedProperties/type"},
      {R"({"dependentSchemas":{"a":{"type":"null"}}})", R"({"a":1})", "/dependentSchemas/a/type"},
      {R"({"allOf":[true,{"type":"null"}]})", "1", "/allOf/1/type"},
      {R"({"anyOf":[false,{"type":"null","minimum":2}]})", "1", "/anyOf/0"},
      {R"({"if":true,"then":{"type":"null"}})", "1", "/then/type"},
      {R"({"if":false,"else":{"type":"null"}})", "1", "/else/type"},
      {R"({"$ref":"#/$defs/a","$defs":{"a":{"type":"null"}}})", "1", "/$ref/type"},
  }));
  CAPTURE(schema);

  const auto violations = check(compile(schema), document);

  REQUIRE(violations.size() == 1);
  CHECK(violations[0].keyword_location == location);
}

TEST_CASE("all that is wrong with one value is listed") {
  CHECK(complaints(R"({"minimum":3,"multipleOf":2,"enum":[4],"const":6})", "1").size() == 4);
  CHECK(complaints(R"({"minLength":3,"pattern":"b"})", "\"a\"").size() == 2);
  CHECK(complaints(R"({"minItems":3,"items":{"type":"null"},"contains":{"type":"null"},
                       "uniqueItems":true})",
                   "[1,1]")
            .size() == 5);
  CHECK(complaints(R"({"minProperties":3,"properties":{"a":{"type":"null"}},"patternProperties":
                       {"a":{"type":"string"}},"propertyNames":{"minLength":2},
                       "additionalProperties":{"type":"null"},"required":["c","d"],
                       "dependentRequired":{"a":["x","y"]},"dependentSchemas":{"a":{"required":["z"]}}})",
                   R"({"a":1,"b":1})")
            .size() == 11);
  CHECK(complaints(R"({"allOf":[{"type":"null"},{"minimum":3}],"not":{}})", "1").size() == 3);
  CHECK(complaints(R"({"unevaluatedItems":{"type":"null"}})", "[1,2]").size() == 2);
  CHECK(complaints(R"({"unevaluatedProperties":{"type":"null"}})", R"({"a":1,"b":2})").size() == 2);
}

TEST_CASE("a choice of many types names eight of them") {
  std::string branches = R"({"const":0})";
  std::string words = "expected 0";
  for (int i = 1; i < 8; ++i) {
    branches += R"(,{"const":)" + std::to_string(i) + "}";
    words += " or " + std::to_string(i);
  }

  CHECK(complaints(R"({"anyOf":[)" + branches + R"(,{"const":7}]})", "9") ==
        Lines{words + ", got 9"});
  CHECK(complaints(R"({"anyOf":[)" + branches + R"(,{"const":8}]})", "9") ==
        Lines{words + " or something else, got 9"});
}

TEST_CASE("the branch that went furthest has the right type, then the right tags, then depth") {
  const auto [branches, document, words] = GENERATE(table<std::string, std::string, std::string>({
      {R"({"type":"string"},{"minimum":3,"multipleOf":2})", "1",
       "expected a number of at least 3, got 1"},
      {R"({"const":"x"},{"minimum":3,"multipleOf":2})", "1",
       "expected a number of at least 3, got 1"},
      {R"({"properties":{"t":{"const":1}}},{"properties":{"t":{"minimum":3,"multipleOf":2}}})",
       R"({"t":1.5})", "/t: expected a number of at least 3, got 1.5"},
      {R"({"required":["x"]},{"properties":{"t":{"items":{"type":"null"}}}})", R"({"t":[1]})",
       "/t/0: expected null, got 1"},
      {R"({"minimum":3,"multipleOf":2},{"maximum":0})", "1",
       "expected a number of at most 0, got 1"},
      {R"({"minimum":3},{"minimum":4})", "1", "expected a number of at least 3, got 1"},
      {R"({"type":"string"},{"type":"array","items":{"type":"null"}})", "[1]",
       "/0: expected null, got 1"},
  }));
  CAPTURE(branches);

  const Lines lines = complaints(R"({"anyOf":[)" + branches + "]}", document);

  REQUIRE_FALSE(lines.empty());
  CHECK(lines.front() == words);
}

}  // namespace
}  // namespace touchstone::schema
