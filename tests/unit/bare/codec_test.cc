#include <string>

#include "bare/schema.h"
#include "json/document.h"
#include "support/catch.h"

namespace touchstone::bare {
namespace {

using namespace std::string_literals;

std::shared_ptr<const Schema> schema(std::string_view text) {
  auto read = Schema::parse(text, "s.bare");
  INFO((read ? "" : base::to_string(read.error())));
  REQUIRE(read.ok());
  return read.value();
}

std::string encoded(const Schema& schema, const std::string& json) {
  auto document = json::Document::parse(json);
  REQUIRE(document.ok());
  auto message = schema.encode("T", document->root());
  INFO((message ? "" : message.error().what));
  REQUIRE(message.ok());
  return *message;
}

std::string decoded(const Schema& schema, const std::string& message) {
  auto json = schema.decode("T", message);
  INFO((json ? "" : json.error().what));
  REQUIRE(json.ok());
  return *json;
}

std::string refusal(const Schema& schema, const std::string& message) {
  auto json = schema.decode("T", message);
  return json ? "decoded as " + *json : json.error().what;
}

// Both ways at once.
void same(const Schema& schema, const std::string& json, const std::string& message) {
  CHECK(encoded(schema, json) == message);
  CHECK(decoded(schema, message) == json);
}

}  // namespace

TEST_CASE("unsigned numbers have the bytes of the format's text") {
  const auto uint = schema("type T uint");

  same(*uint, "0", "\x00"s);
  same(*uint, "1", "\x01");
  same(*uint, "126", "\x7e");
  same(*uint, "127", "\x7f");
  same(*uint, "128", "\x80\x01");
  same(*uint, "129", "\x81\x01");
  same(*uint, "255", "\xff\x01");
  same(*uint, "18446744073709551615", "\xff\xff\xff\xff\xff\xff\xff\xff\xff\x01");
}

TEST_CASE("signed numbers have the bytes of the format's text") {
  const auto number = schema("type T int");

  same(*number, "0", "\x00"s);
  same(*number, "1", "\x02");
  same(*number, "-1", "\x01");
  same(*number, "63", "\x7e");
  same(*number, "-63", "\x7d");
  same(*number, "64", "\x80\x01");
  same(*number, "-64", "\x7f");
  same(*number, "65", "\x82\x01");
  same(*number, "-65", "\x81\x01");
  same(*number, "255", "\xfe\x03");
  same(*number, "-255", "\xfd\x03");
  same(*number, "-9223372036854775808", "\xff\xff\xff\xff\xff\xff\xff\xff\xff\x01");
}

TEST_CASE("numbers of fixed size are little-endian and exact to 64 bits") {
  same(*schema("type T u16"), "258", "\x02\x01");
  same(*schema("type T u32"), "4294967295", "\xff\xff\xff\xff");
  same(*schema("type T u64"), "18446744073709551615", "\xff\xff\xff\xff\xff\xff\xff\xff");
  same(*schema("type T i8"), "-128", "\x80");
  same(*schema("type T i32"), "-2", "\xfe\xff\xff\xff");
  same(*schema("type T i64"), "9223372036854775807", "\xff\xff\xff\xff\xff\xff\xff\x7f");
  same(*schema("type T f64"), "1.5", "\0\0\0\0\0\0\xf8\x3f"s);
  same(*schema("type T f32"), "-0.5", "\0\0\0\xbf"s);
}

TEST_CASE("texts and data are counted in bytes") {
  same(*schema("type T str"), "\"BARE\"", "\4BARE");
  same(*schema("type T str"), "\"é\"", "\2\xc3\xa9");
  same(*schema("type T data"), "[170,0,255]", "\3\xaa\0\xff"s);
  same(*schema("type T data[2]"), "[1,2]", "\1\2");
}

TEST_CASE("lists, maps and optional values nest") {
  same(*schema("type T list<u8>"), "[1,2,3]", "\3\1\2\3");
  same(*schema("type T list<u8>[2]"), "[7,8]", "\7\10");
  same(*schema("type T map<str><bool>"), R"({"a":true,"b":false})", "\2\1a\1\1b\0"s);
  same(*schema("type T map<u32><str>"), R"({"2":"x"})", "\1\2\0\0\0\1x"s);
  same(*schema("type T optional<list<str>>"), "null", "\0"s);
  same(*schema("type T optional<list<str>>"), R"(["x"])", "\1\1\1x");
}

TEST_CASE("enums are told by name, in small letters unless an annotation says otherwise") {
  const auto tier =
      schema("type T enum {\n FULL = 1\n #: name read-write\n READ_WRITE\n A_B = 9 }");

  same(*tier, "\"full\"", "\1");
  same(*tier, "\"read-write\"", "\2");
  same(*tier, "\"a_b\"", "\11");
  CHECK(refusal(*tier, "\3") == "no such value: 3 at byte 0");
}

TEST_CASE("a tagged union is an object with one member more") {
  const auto shape = schema(R"(
    type Circle struct { radius: u8 }
    type Square struct {
      side: u8
      #: default true
      filled: bool
    }
    type NoShape void
    #: tag kind
    type T union { Circle = 1 |
                   #: name box
                   Square | NoShape = 7 })");

  same(*shape, R"({"kind":"circle","radius":3})", "\1\3");
  same(*shape, R"({"kind":"box","side":3,"filled":true})", "\2\3\1");
  same(*shape, R"({"kind":"no_shape"})", "\7");
  CHECK(encoded(*shape, R"({"side":3,"kind":"box"})") == "\2\3\1");
  CHECK(refusal(*shape, "\3\3") == "no such tag: 3 at byte 0");
}

TEST_CASE("an untagged union is told by the type of the JSON value") {
  const auto rules = schema(R"(
    type Mode enum { ALLOW = 1 DENY = 3 }
    type Rules struct { default: optional<Mode> }
    #: untagged
    type T union { Mode = 1 | Rules = 2 })");

  same(*rules, "\"deny\"", "\1\3");
  same(*rules, R"({"default":"allow"})", "\2\1\1");
}

TEST_CASE("a text that holds JSON is shown as the value itself") {
  const auto text = schema("#: json\ntype Json str\ntype T struct { a: optional<Json> }");

  same(*text, R"({"a":{"b":[1]}})", "\1\x09{\"b\":[1]}");
  CHECK(refusal(*text, "\1\1{").starts_with("a JSON text is wrong"));
}

TEST_CASE("a hidden field is on the wire only") {
  const auto lower = schema("type T struct {\n a: u8\n #: hidden false\n pad: bool }");

  same(*lower, R"({"a":1})", "\1\0"s);
}

TEST_CASE("absent optional values, lists and maps are empty") {
  const auto some =
      schema("type T struct { a: optional<str> b: list<str> c: map<str><str> d: u8 }");

  CHECK(encoded(*some, R"({"d":4})") == "\0\0\0\4"s);
}

TEST_CASE("types may refer to themselves, down to 64 levels") {
  const auto tree = schema("type T struct { inner: optional<T> }");

  same(*tree, R"({"inner":{"inner":null}})", "\1\0"s);
  CHECK(refusal(*tree, std::string(100, '\1')).starts_with("nested too deeply"));
}

TEST_CASE("what is malformed is refused with its byte") {
  CHECK(refusal(*schema("type T uint"), "\x80\x00"s) ==
        "a number longer than it need be at byte 0");
  CHECK(refusal(*schema("type T uint"), "\xff\xff\xff\xff\xff\xff\xff\xff\xff\x02") ==
        "a number above 64 bits at byte 0");
  CHECK(refusal(*schema("type T uint"), "\x80") == "the message ends inside a number at byte 0");
  CHECK(refusal(*schema("type T u8"), "\1\2\3") == "2 bytes too many at byte 1");
  CHECK(refusal(*schema("type T str"), "\5abc") == "the message ends 2 bytes too early at byte 1");
  CHECK(refusal(*schema("type T str"), "\3ab\xff") == "a text that is not UTF-8 at byte 3");
  CHECK(refusal(*schema("type T bool"), "\2") == "a flag that is neither 0 nor 1 at byte 0");
  CHECK(refusal(*schema("type T optional<u8>"), "\2\1") ==
        "a flag that is neither 0 nor 1 at byte 0");
  CHECK(refusal(*schema("type T map<str><u8>"), "\2\1a\1\1a\2") ==
        "the key \"a\" comes twice at byte 4");
  CHECK(refusal(*schema("type T list<u64>"), "\xff\xff\xff\xff\x0f").find("are announced") !=
        std::string::npos);
  CHECK(refusal(*schema("type T f64"), "\0\0\0\0\0\0\xf0\x7f"s) ==
        "a number that JSON does not have at byte 0");
}

TEST_CASE("what a schema has no place for cannot be encoded") {
  const auto encode = [](std::string_view text, const std::string& json) {
    auto document = json::Document::parse(json);
    auto message = schema(text)->encode("T", document->root());
    return message ? "encoded" : message.error().what;
  };

  CHECK(encode("type T u8", "256") == "the number does not fit at the root");
  CHECK(encode("type T i8", "-129") == "the number does not fit at the root");
  CHECK(encode("type T struct { a: list<u8> }", R"({"a":[1,-1]})") ==
        "the number does not fit at /a/1");
  CHECK(encode("type T struct { a: u8 }", R"({"a":1,"b":2})") ==
        "no field for the member \"b\" at the root");
  CHECK(encode("type T struct { a: u8 }", "{}") == "the member \"a\" is missing at the root");
  CHECK(encode("type T str", "1") == "a value of type number does not fit at the root");
}

TEST_CASE("a mistake in a schema is told with its place") {
  const auto complaint = [](std::string_view text) {
    auto read = Schema::parse(text, "s.bare");
    return read ? "read" : base::to_string(read.error());
  };

  CHECK(complaint("type T struct {\n  a: U }") ==
        "s.bare:2:6: reading a BARE schema: type U is not defined");
  CHECK(complaint("type T u7") == "s.bare:1:8: reading a BARE schema: no such type: \"u7\"");
  CHECK(complaint("type T u8 type T u8").find("defined twice") != std::string::npos);
  CHECK(complaint("type T union { u8 }").find("#: tag MEMBER") != std::string::npos);
  CHECK(complaint("type T list<void>").find("void can only be") != std::string::npos);
  CHECK(complaint("type A B type B A").find("stands for itself") != std::string::npos);
  CHECK(complaint("type T map<f64><u8>").find("the key of a map") != std::string::npos);
  CHECK(complaint("#: colour red\ntype T u8").find("no such annotation") != std::string::npos);
}

}  // namespace touchstone::bare
