#include <string>

#include "json/document.h"
#include "support/catch.h"

namespace touchstone::json {
namespace {

ParseError error_of(std::string_view text, ParseLimits limits = {}) {
  Parser parser;
  REQUIRE_FALSE(parser.parse(text, limits));
  return parser.error();
}

std::vector<Oddity> oddities_of(std::string_view text) {
  Parser parser;
  REQUIRE(parser.parse(text));
  return parser.oddities();
}

TEST_CASE("every kind of value is recognised") {
  Parser parser;

  REQUIRE(parser.parse(R"( [null, true, false, -1.5e3, "s", [], {}] )"));

  const Value root = parser.root();
  REQUIRE(root.size() == 7);
  CHECK(root.at(0)->is_null());
  CHECK(root.at(1)->as_bool());
  CHECK_FALSE(root.at(2)->as_bool());
  CHECK(root.at(3)->as_number().text() == "-1.5e3");
  CHECK(root.at(4)->as_string() == "s");
  CHECK(root.at(5)->is_array());
  CHECK(root.at(6)->is_object());
}

TEST_CASE("white space may stand around every token") {
  Parser parser;

  REQUIRE(parser.parse("\t{ \"a\" \r\n: [ 1 , 2 ] , \"b\" : { } } \n"));

  CHECK(parser.root().raw() == "{ \"a\" \r\n: [ 1 , 2 ] , \"b\" : { } }");
  CHECK(parser.root().find("a")->raw() == "[ 1 , 2 ]");
}

TEST_CASE("escapes in strings and names are decoded") {
  Parser parser;

  REQUIRE(parser.parse(R"({"a\u0062\n": "\"\\\/\b\f\n\r\t\u00e9\u20AC\ud83d\ude00 end"})"));

  CHECK(parser.root().find("ab\n")->as_string() ==
        "\"\\/\b\f\n\r\t\xC3\xA9\xE2\x82\xAC\xF0\x9F\x98\x80 end");
}

TEST_CASE("an escaped null character is part of the string") {
  Parser parser;

  REQUIRE(parser.parse(R"(["a\u0000b"])"));

  CHECK(parser.root().at(0)->as_string() == std::string_view("a\0b", 3));
}

TEST_CASE("a parser is used again and forgets what it saw") {
  Parser parser;
  REQUIRE(parser.parse(R"({"a":1,"a":2})"));
  REQUIRE(parser.oddities().size() == 1);

  REQUIRE(parser.parse(R"({"b":"\u0041"})"));

  CHECK(parser.oddities().empty());
  CHECK(parser.root().find("b")->as_string() == "A");
  CHECK_FALSE(parser.root().find("a"));
}

TEST_CASE("a giant document is followed by a small one") {
  std::string giant = "[0";
  for (int i = 0; i < 200000; ++i) giant += ",1";
  giant += "]";
  Parser parser;
  REQUIRE(parser.parse(giant));
  REQUIRE(parser.root().size() == 200001);

  REQUIRE(parser.parse("[1]"));

  CHECK(parser.root().size() == 1);
}

TEST_CASE("text that is no JSON is refused at the byte where that became certain") {
  const auto [text, offset] = GENERATE(table<std::string, std::size_t>({
      {"{\"a\" 1}", 5}, {"{\"a\":1,}", 7}, {"[1,]", 3},
      {"[1 2]", 3},     {"{1:2}", 1},      {"[01]", 1},
      {"[-]", 2},       {"[1.]", 3},       {"[1e+]", 4},
      {"[.5]", 1},      {"[+1]", 1},       {"[tru]", 1},
      {"[nul", 1},      {"[\"\\x\"]", 2},  {"[\"\\u12g4\"]", 2},
      {"[\"abc", 5},    {"[1", 2},         {"{\"a\"", 4},
      {"NaN", 0},       {"'a'", 0},        {"\xEF\xBB\xBF{}", 0},
  }));
  CAPTURE(text);

  const ParseError error = error_of(text);

  CHECK(error.kind == ParseError::Kind::kSyntax);
  CHECK(error.offset == offset);
  CHECK_FALSE(error.what.empty());
}

TEST_CASE("bytes that are not UTF-8 are refused with their offset") {
  const auto [text, offset] = GENERATE(table<std::string, std::size_t>({
      {"[\"ab\xFF\"]", 4},
      {"[\"\xC0\x80\"]", 2},           // overlong
      {"[\"\xE0\x80\x80\"]", 2},       // overlong
      {"[\"\xED\xA0\x80\"]", 2},       // a surrogate as such
      {"[\"\xF4\x90\x80\x80\"]", 2},   // past the last code point
      {"[\"12345678\xE2\x82\"]", 10},  // cut short
      {"[\"\\n ok \xC3\"]", 8},
      {"[\"\xF0\x9F\x98", 2},
      {"[\x80]", 1},
  }));
  CAPTURE(text);

  const ParseError error = error_of(text);

  CHECK(error.kind == ParseError::Kind::kInvalidUtf8);
  CHECK(error.offset == offset);
}

TEST_CASE("well-formed UTF-8 passes at every distance from a word's edge") {
  for (std::size_t pad = 0; pad < 20; ++pad) {
    const std::string inner = std::string(pad, 'x') + "\xC3\xA9\xE2\x82\xAC\xF0\x9F\x98\x80yz";
    const std::string text = "\"" + inner + "\"";
    Parser parser;

    REQUIRE(parser.parse(text));

    CHECK(parser.root().as_string() == inner);
  }
}

TEST_CASE("a raw control character is refused") {
  const ParseError inside = error_of("[\"a\nb\"]");
  const ParseError outside = error_of(std::string_view("[\0]", 3));

  CHECK(inside.kind == ParseError::Kind::kControlCharacter);
  CHECK(inside.offset == 3);
  CHECK(outside.kind == ParseError::Kind::kControlCharacter);
  CHECK(outside.offset == 1);
}

TEST_CASE("what follows the document is refused") {
  const ParseError error = error_of("{} {}");

  CHECK(error.kind == ParseError::Kind::kTrailingContent);
  CHECK(error.offset == 3);
}

TEST_CASE("a text without content is told from a wrong one") {
  CHECK(error_of("").kind == ParseError::Kind::kEmpty);
  CHECK(error_of(" \r\n").kind == ParseError::Kind::kEmpty);
}

TEST_CASE("more values than wanted are an error, and cost no more memory than that") {
  Parser parser(ParseLimits{.max_values = 5});

  CHECK(parser.parse("[1,2,3,4]"));
  CHECK(parser.parse("{\"a\":1,\"b\":2}"));
  REQUIRE_FALSE(parser.parse("[1,2,3,4,5]"));
  CHECK(parser.error().kind == ParseError::Kind::kTooLarge);
  CHECK(parser.error().what == "it has more than 5 values");
  CHECK_FALSE(parser.parse("{\"a\":1,\"b\":[],\"c\":2}"));
  CHECK(parser.parse("[1,2,3,4,5]", {}));
}

TEST_CASE("a million brackets are an error and no crash") {
  const ParseError error = error_of(std::string(1000000, '['), {.max_depth = 1000000});

  CHECK(error.kind == ParseError::Kind::kTooDeep);
}

TEST_CASE("nesting as deep as the limit is accepted") {
  const std::string text = std::string(512, '[') + std::string(512, ']');
  Parser parser;

  CHECK(parser.parse(text));
  CHECK(error_of("[" + text + "]").kind == ParseError::Kind::kTooDeep);
}

TEST_CASE("a repeated name is odd, and the last one counts") {
  const std::string text = R"({"a":{"x":1,"y":2,"x":3}})";
  Parser parser;

  REQUIRE(parser.parse(text));

  REQUIRE(parser.oddities().size() == 1);
  CHECK(parser.oddities()[0].kind == Oddity::Kind::kDuplicateKey);
  CHECK(parser.oddities()[0].offset == 18);
  CHECK(parser.oddities()[0].pointer == "/a/x");
  CHECK(parser.root().at_pointer("/a/x")->as_int64() == 3);
  CHECK(parser.root().find("a")->size() == 3);
}

TEST_CASE("a name is repeated also when it is written with an escape") {
  const std::vector<Oddity> oddities = oddities_of(R"({"a":1,"\u0061":2})");

  REQUIRE(oddities.size() == 1);
  CHECK(oddities[0].offset == 7);
}

TEST_CASE("a repeated name is found among many") {
  std::string text = "{";
  for (int i = 0; i < 1000; ++i) text += "\"name-" + std::to_string(i) + "\":0,";
  text += "\"name-500\":1}";

  const std::vector<Oddity> oddities = oddities_of(text);

  REQUIRE(oddities.size() == 1);
  CHECK(oddities[0].pointer == "/name-500");
}

TEST_CASE("names that only hash alike are no duplicates") {
  // The hash looks at both ends and the length.
  CHECK(oddities_of(R"({"12345678-a-12345678":1,"12345678-b-12345678":2})").empty());
}

TEST_CASE("a lone surrogate is odd and stands as U+FFFD") {
  const std::string text = R"([1,"a\ud800b"])";
  Parser parser;

  REQUIRE(parser.parse(text));

  REQUIRE(parser.oddities().size() == 1);
  CHECK(parser.oddities()[0].kind == Oddity::Kind::kLoneSurrogate);
  CHECK(parser.oddities()[0].offset == 5);
  CHECK(parser.oddities()[0].pointer == "/1");
  CHECK(parser.root().at(1)->as_string() ==
        "a\xEF\xBF\xBD"
        "b");
}

TEST_CASE("two high surrogates in a row are two oddities") {
  CHECK(oddities_of(R"(["\ud800\ud800"])").size() == 2);
  CHECK(oddities_of(R"(["\udc00"])").size() == 1);
  CHECK(oddities_of(R"(["\ud800\ud83d\ude00"])").size() == 1);
}

TEST_CASE("a number past 64 bits is odd") {
  const std::vector<Oddity> oddities = oddities_of(
      R"({"n":[18446744073709551615,18446744073709551616,-9223372036854775809,1e400]})");

  REQUIRE(oddities.size() == 3);
  CHECK(oddities[0].kind == Oddity::Kind::kBigNumber);
  CHECK(oddities[0].pointer == "/n/1");
  CHECK(oddities[1].pointer == "/n/2");
  CHECK(oddities[2].pointer == "/n/3");
}

TEST_CASE("oddities come in source order") {
  const std::vector<Oddity> oddities =
      oddities_of(R"({"a":99999999999999999999,"a":"\udc00","b":1,"b":2})");

  REQUIRE(oddities.size() == 4);
  CHECK(oddities[0].kind == Oddity::Kind::kBigNumber);
  CHECK(oddities[1].kind == Oddity::Kind::kDuplicateKey);
  CHECK(oddities[2].kind == Oddity::Kind::kLoneSurrogate);
  CHECK(oddities[3].pointer == "/b");
}

TEST_CASE("a document's error names line and column") {
  const auto result = Document::parse("{\n  \"a\": tru\n}", "case.json");

  REQUIRE_FALSE(result.ok());
  CHECK(result.error().where == "case.json:2:8");
  CHECK(result.error().what == "not JSON: expected a value");
}

TEST_CASE("a document's views stay valid when it moves") {
  auto result = Document::parse(R"({"a":"\u0041bc"})");
  REQUIRE(result.ok());
  const Value value = *result->root().find("a");

  const Document moved = std::move(result).value();

  CHECK(value.as_string() == "Abc");
  CHECK(moved.root().find("a")->as_string().data() == value.as_string().data());
}

}  // namespace
}  // namespace touchstone::json
