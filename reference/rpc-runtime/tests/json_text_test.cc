#include "json_text.h"

#include "support/catch.h"

namespace touchstone::rpc_runtime {
namespace {

std::string nested(int levels) {
  return std::string(static_cast<std::size_t>(levels), '[') +
         std::string(static_cast<std::size_t>(levels), ']');
}

}  // namespace

TEST_CASE("well-formed texts are taken") {
  const std::string text = GENERATE(as<std::string>(), R"({})", R"( [1, -0.5e+3, true, null] )",
                                    R"({"a":{"b":[]},"a":1e999})", R"("\ud83d\ude00\u0000")");

  CHECK(json_error(text) == std::nullopt);
}

TEST_CASE("ill-formed texts are refused") {
  const std::string text =
      GENERATE(as<std::string>(), "", "{", "[1,]", R"({"a":1,})", "01", "1.", "-", "tru", "{}{}",
               "'a'", "\"a\tb\"", R"("\ud800")", R"("\ud800\u0041")", R"("\udc00")", R"("\x")",
               "\"\xff\"", "\"\xc0\x80\"", "\"\xed\xa0\x80\"", "\xef\xbb\xbf{}");

  const auto error = json_error(text);

  REQUIRE(error.has_value());
  CHECK_FALSE(error->empty());
}

TEST_CASE("a NUL byte is refused inside and outside of strings") {
  CHECK(json_error(std::string("\"a\0b\"", 5)).has_value());
  CHECK(json_error(std::string("{}\0", 3)).has_value());
}

TEST_CASE("127 levels of nesting are taken and 128 are not") {
  CHECK_FALSE(json_error(nested(127)).has_value());
  CHECK(json_error(nested(128)).has_value());
  CHECK(json_error(std::string(100'000, '[')).has_value());
}

TEST_CASE("members keep their order, their repetitions and their text") {
  const auto members = json_members(R"( {"a" : [1, 2] , "\u0062":"x", "a":null} )");

  REQUIRE(members.size() == 3);
  CHECK(members[0].name == "a");
  CHECK(members[0].raw == "[1, 2]");
  CHECK(members[1].name == "b");
  CHECK(members[2].name == "a");
  CHECK(json_kind(members[2].raw) == JsonKind::kNull);
}

TEST_CASE("elements of a list are found") {
  const auto elements = json_elements(R"([{"x":[1,2]}, "," ,3])");

  REQUIRE(elements.size() == 3);
  CHECK(elements[0] == R"({"x":[1,2]})");
  CHECK(elements[1] == R"(",")");
}

TEST_CASE("escapes are decoded to UTF-8") {
  CHECK(json_string(R"("a\n\"\\\/\u00e9\u2028\ud83d\ude00")") == "a\n\"\\/é\u2028😀");
}

}  // namespace touchstone::rpc_runtime
