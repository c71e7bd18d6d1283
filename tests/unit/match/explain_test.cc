#include <iterator>
#include <random>
#include <string>

#include "json/document.h"
#include "support/catch.h"
#include "unit/match/pattern_support.h"

namespace touchstone::match {
namespace {

TEST_CASE("a reference to a name that is not set never matches and says so") {
  const auto document = json::Document::parse(R"({"a":"x"})").value();
  const auto [yaml, expected] = GENERATE(table<std::string, std::string>({
      {"{a: '${n}'}", "the value of ${n}, which is not set"},
      {"{a: '-${n}'}", "the string \"-${n}\", which is not known"},
      {"{a: {$not: {$any: true}, $contains: '${n}'}}", "anything but any value"},
      {"{a: {$contains: '${n}'}}", "a string that contains \"${n}\", which is not known"},
      {"{a: {$regex: '${n}'}}", "a string that matches /${n}/, in which a name is not set"},
      {"{a: {$length: '${n}'}}",
       "a string, list or object of length ${n}, which is no known number"},
      {"{a: {$min: '${n}'}}", "a number of at least ${n}, which is no known number"},
      {"{a: {$equals: ['${n}']}}", "exactly [\"${n}\"], in which a name is not set"},
      {"{'${n}': {$absent: true}}", "a member called \"${n}\", which is not known"},
  }));
  CAPTURE(yaml);

  const auto mismatch = pattern_of(yaml).explain(document.root(), {});

  REQUIRE(mismatch);
  CHECK(mismatch->expected == expected);
}

TEST_CASE("an explanation names the deepest difference in plain words") {
  const auto [yaml, json, pointer, expected, actual] =
      GENERATE(table<std::string, std::string, std::string, std::string, std::string>({
          {"hello", R"("hallo")", "", "the string \"hello\"", "\"hallo\""},
          {"{a: {b/c: 1}}", R"({"a":{"b/c":2}})", "/a/b~1c", "the number 1", "2"},
          {"{a: [x, y]}", R"({"a":["x","z"]})", "/a/1", "the string \"y\"", "\"z\""},
          {"{a: [x]}", R"({"a":[]})", "/a", "a list of length 1", "[]"},
          {"{id: x}", "{}", "/id", "the string \"x\"", "nothing"},
          {"{id: {$absent: true}}", R"({"id":7})", "/id", "no member \"id\"", "7"},
          {"{id: {$type: integer}}", R"({"id":"7"})", "/id", "an integer", "\"7\""},
          {"{id: {$type: [string, 'null']}}", R"({"id":7})", "/id", "a string or null", "7"},
          {"{a: {b: 1}}", R"({"a":3})", "/a", "an object like {\"b\":1}", "3"},
          {"{$each: {a: 1}}", R"([{"a":1},{"a":2}])", "/1/a", "the number 1", "2"},
          {"{$has: {a: 1}}", "[1]", "", "a list with an object like {\"a\":1}", "[1]"},
          {"{$only: {a: 1}}", R"({"a":1,"b":2})", "/b", "no further member \"b\"", "2"},
          {"{$one_of: [1, x]}", "2", "", "the number 1, or the string \"x\"", "2"},
          {"{$one_of: [{t: a, v: 1}, {t: b, v: 2}]}", R"({"t":"b","v":3})", "/v", "the number 2",
           "3"},
          {"{$json: {a: [1]}}", R"("{\"a\":[2]}")", "",
           "in the JSON of the string, at \"/a/0\", the number 1", "2"},
          {"{$json: {}}", R"("{")", "", "a string that holds as JSON an object", "\"{\""},
          {"{$length: {min: 1, max: 2}}", "[]", "",
           "a string, list or object of length between 1 and 2", "[]"},
          {"{$bytes: {max: 1}}", R"("ab")", "", "a string of at most 1 bytes", "\"ab\""},
          {"{$not: {$starts: a}}", R"("ab")", "", "anything but a string that begins with \"a\"",
           "\"ab\""},
          {"{$regex: '^a$'}", R"("b")", "", "a string that matches /^a$/", "\"b\""},
          {"{$equals: {a: 1}}", "{}", "", "exactly {\"a\":1}", "{}"},
          {"{$equals: x}", R"("y")", "", "the string \"x\"", "\"y\""},
          {"{$above: 3}", "3", "", "a number above 3", "3"},
          {"{$min: 3}", "2", "", "a number of at least 3", "2"},
          {"{$max: 3}", "4", "", "a number of at most 3", "4"},
          {"{$below: 3}", "3", "", "a number below 3", "3"},
          {"{$ends: a}", R"("b")", "", "a string that ends with \"a\"", "\"b\""},
          {"{$bytes: {min: 3}}", R"("ab")", "", "a string of at least 3 bytes", "\"ab\""},
          {"{$length: 2}", "[]", "", "a string, list or object of length 2", "[]"},
          {"{$type: boolean}", "1", "", "true or false", "1"},
          {"{$type: [object, array]}", "1", "", "an object or a list", "1"},
          {"{$type: number}", "null", "", "a number", "null"},
          {"null", "1", "", "null", "1"},
          {"{}", "1", "", "an object", "1"},
          {"{$only: {}}", "1", "", "an empty object", "1"},
          {"{$only: {a: 1}}", "1", "", "an object with nothing but {\"a\":1}", "1"},
          {"[]", "1", "", "an empty list", "1"},
          {"[1]", "1", "", "a list like [1]", "1"},
          {"{$each: {$type: null}}", "1", "", "a list whose every element is null", "1"},
          {"{$has: [1, 2]}", "1", "", "a list with the number 1, and with the number 2", "1"},
          {"{$not: {$absent_or: 1}}", "1", "", "anything but nothing, or the number 1", "1"},
          {"{$not: {$all: [{$min: 1}, {$max: 2}]}}", "1", "",
           "anything but a number of at least 1, and a number of at most 2", "1"},
          {"{$absent: true}", "1", "", "nothing", "1"},
          {"{a: {$absent_or: 1}}", R"({"a":2})", "/a", "the number 1", "2"},
          // Of several differences the first is told.
          {"{a: 1, b: 2}", R"({"a":3,"b":4})", "/a", "the number 1", "3"},
          {"{a: 1, b: {$one_of: [{t: x, v: 1}]}}", R"({"a":3,"b":{"t":"x"}})", "/a", "the number 1",
           "3"},
          {"{$one_of: [{t: 1, v: 1}, {t: 1, v: 2}]}", R"({"t":1,"v":3})", "/v", "the number 1",
           "3"},
          {"{$only: {a: 1}}", R"({"a":1,"b":2,"c":3})", "/b", "no further member \"b\"", "2"},
          {"[1, 2]", "[3,2,1]", "", "a list of length 2", "[3,2,1]"},
      }));
  CAPTURE(yaml, json);
  const auto document = json::Document::parse(json).value();

  const auto mismatch = pattern_of(yaml).explain(document.root(), {});

  REQUIRE(mismatch);
  CHECK(mismatch->pointer == pointer);
  CHECK(mismatch->expected == expected);
  CHECK(mismatch->actual == actual);
}

TEST_CASE("a long value is shortened in an explanation") {
  const auto document = json::Document::parse('"' + std::string(5000, 'x') + '"').value();

  CHECK(pattern_of("y").explain(document.root(), {})->actual.size() < 200);
}

TEST_CASE("the value that agrees in more parts is nearer") {
  const Pattern pattern = pattern_of("{type: response, id: p1, data: {ok: true, n: 1}}");
  const auto near =
      json::Document::parse(R"({"type":"response","id":"p1","data":{"ok":true,"n":2}})").value();
  const auto far = json::Document::parse(R"({"type":"response","id":"p2"})").value();

  CHECK(pattern.explain(near.root(), {})->agreed > pattern.explain(far.root(), {})->agreed);
}

TEST_CASE("every part of a pattern that holds counts, whatever it stands in") {
  const auto [yaml, json, agreed] = GENERATE(table<std::string, std::string, int>({
      {"x", "1", 0},
      {"{a: 1, b: 2}", R"({"a":1})", 2},
      {"{a: {b: 1, c: 2}}", R"({"a":{"b":1}})", 3},
      {"{a: {$absent: true}, b: 1}", "{}", 2},
      {"{a: {$absent_or: 1}, b: 1}", "{}", 2},
      {"{a: {$absent_or: 1}, b: 1}", R"({"a":1})", 2},
      {"{a: {$as: x}, b: 1}", R"({"a":1})", 2},
      {"{a: {$one_of: [1, 2]}, b: 1}", R"({"a":2})", 2},
      {"{$one_of: [{a: 1, b: 2}, {a: 3}]}", R"({"a":1})", 2},
      {"{$all: [{a: 1}, {b: 1}]}", R"({"a":1})", 3},
      {"{$only: {a: 1}}", R"({"a":1,"b":1})", 2},
      {"[1, 2]", "[1,3]", 2},
      {"[1, 2]", "[1]", 1},
      {"{$each: {a: 1}}", R"([{"a":1},{"a":2}])", 4},
      {"{$each: 1}", "1", 0},
      {"{$has: [1, 2]}", "[1]", 2},
      {"{$json: {a: 1, b: 2}}", R"("{\"a\":1,\"b\":3}")", 3},
      {"{$json: 1}", R"("{")", 0},
  }));
  CAPTURE(yaml);
  const auto document = json::Document::parse(json).value();

  const auto mismatch = pattern_of(yaml).explain(document.root(), {});

  REQUIRE(mismatch);
  CHECK(mismatch->agreed == agreed);
}

TEST_CASE("an expression that backtracks without end is given up and explained", "[slow]") {
  const auto document = json::Document::parse('"' + std::string(60, 'a') + "b\"").value();
  const Pattern pattern = pattern_of("{$regex: '^(a+)+$'}");

  CHECK_FALSE(pattern.matches(document.root(), {}));
  CHECK(pattern.explain(document.root(), {})->expected ==
        "a string that matches /^(a+)+$/ without endless backtracking");
}

// Values and patterns made of a few words, so that about half of the pairs match. In a shape '#'
// stands for a value and '@' for a pattern; the scalars come first.
constexpr const char* kValues[] = {
    "null", "0", "1", R"("a")", R"("{\"a\":1}")", "true", "[#,#]", R"({"a":#,"b":#})",
};
constexpr std::size_t kScalarValues = 6;
constexpr const char* kPatterns[] = {
    R"({"$any":true})",
    R"({"$type":["string","number","array"]})",
    R"({"$length":{"max":2},"$as":"n"})",
    R"({"$max":1})",
    R"({"$regex":"a|${unset}"})",
    "null",
    R"({"$absent_or":@})",
    R"({"$not":#})",
    R"({"$one_of":[@,@]})",
    R"({"$all":[@,@]})",
    R"({"$each":@})",
    R"({"$has":[@,@]})",
    R"({"$only":{"a":@,"b":@}})",
    R"({"$json":@})",
    "[@,@]",
    R"({"$equals":#})",
    R"({"a":@,"c":{"$absent_or":@}})",
    R"({"b":@})",
};
constexpr std::size_t kScalarPatterns = 6;

class Maker {
 public:
  explicit Maker(unsigned seed) : random_(seed) {}

  std::string value(int depth) {
    const std::size_t choices = depth > 0 ? std::size(kValues) : kScalarValues;
    return fill(kValues[random_() % choices], depth - 1);
  }
  std::string pattern(int depth) {
    const std::size_t choices = depth > 0 ? std::size(kPatterns) : kScalarPatterns;
    return fill(kPatterns[random_() % choices], depth - 1);
  }

 private:
  std::string fill(std::string_view shape, int depth) {
    std::string text;
    for (const char c : shape) {
      if (c == '#') {
        text += value(depth);
      } else if (c == '@') {
        text += pattern(depth);
      } else {
        text += c;
      }
    }
    return text;
  }

  std::mt19937 random_;
};

TEST_CASE("whatever does not match is explained, and whatever matches is not", "[slow]") {
  Maker maker(7);
  int matched = 0;
  for (int round = 0; round < 5000; ++round) {
    const std::string source = maker.pattern(3);
    const auto document = json::Document::parse(maker.value(3)).value();
    CAPTURE(source, document.text());
    const Pattern pattern = pattern_of(source);
    Scope scope;

    const bool holds = pattern.matches(document.root(), scope);
    const auto mismatch = pattern.explain(document.root(), scope);

    REQUIRE(holds == !mismatch.has_value());
    if (holds) pattern.capture(document.root(), scope);
    matched += holds;
  }
  CHECK(matched > 500);
  CHECK(matched < 4500);
}

}  // namespace
}  // namespace touchstone::match
