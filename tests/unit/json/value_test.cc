#include "json/value.h"

#include <string>

#include "json/convert.h"
#include "json/document.h"
#include "json/write.h"
#include "nlohmann/json.hpp"
#include "support/catch.h"

namespace touchstone::json {
namespace {

Document document(std::string text) {
  auto result = Document::parse(std::move(text));
  REQUIRE(result.ok());
  return std::move(result).value();
}

bool equal(const std::string& a, const std::string& b) {
  return document(a).root() == document(b).root();
}

TEST_CASE("a value of no document is null") {
  const Value value;

  CHECK(value.is_null());
  CHECK(value.raw() == "null");
  CHECK(value.size() == 0);
  CHECK_FALSE(value.find("a"));
}

TEST_CASE("members and items come in source order") {
  const Document doc = document(R"({"b":[3,[4],5],"a":{"c":null}})");

  std::string names;
  for (const Member member : doc.root().members()) names += member.name;
  std::string items;
  for (const Value item : doc.root().find("b")->items()) items += item.raw();

  CHECK(names == "ba");
  CHECK(items == "3[4]5");
}

TEST_CASE("asking a value for what another kind has gives nothing") {
  const Document doc = document(R"("text")");

  CHECK_FALSE(doc.root().find("a"));
  CHECK_FALSE(doc.root().at(0));
  CHECK_FALSE(doc.root().as_int64());
  CHECK(doc.root().items().begin() == doc.root().items().end());
  CHECK(doc.root().members().begin() == doc.root().members().end());
}

TEST_CASE("a JSON pointer is followed through escapes, arrays and empty names") {
  const Document doc = document(R"({"a/b":{"m~n":[10,{"":7}]}})");

  CHECK(doc.root().at_pointer("")->is_object());
  CHECK(doc.root().at_pointer("/a~1b/m~0n/0")->as_int64() == 10);
  CHECK(doc.root().at_pointer("/a~1b/m~0n/1/")->as_int64() == 7);
}

TEST_CASE("a JSON pointer that names nothing gives nothing") {
  const Document doc = document(R"({"a":[1,2],"b":1})");
  const std::string pointer = GENERATE("/c", "/a/2", "/a/01", "/a/-", "/a/+1", "/b/x", "a", "/a~",
                                       "/a~2", "/a/99999999999");
  CAPTURE(pointer);

  CHECK_FALSE(doc.root().at_pointer(pointer));
}

TEST_CASE("equality is of meaning, not of text") {
  CHECK(equal("1", "1.0"));
  CHECK(equal("100", "1e2"));
  CHECK(equal(R"({"a":1,"b":[2]})", R"({ "b":[2.0], "a":1 })"));
  CHECK(equal(R"("\u0041")", R"("A")"));
  CHECK(equal(R"({"a":1,"a":2})", R"({"a":2})"));
}

TEST_CASE("different values are not equal") {
  CHECK_FALSE(equal("1", "true"));
  CHECK_FALSE(equal("0", "null"));
  CHECK_FALSE(equal("[1,2]", "[2,1]"));
  CHECK_FALSE(equal("[1]", "[1,1]"));
  CHECK_FALSE(equal(R"({"a":1})", R"({"a":1,"b":2})"));
  CHECK_FALSE(equal(R"({"a":1})", R"({"b":1})"));
  CHECK_FALSE(equal(R"({"a":1,"a":2})", R"({"a":1})"));
}

TEST_CASE("a quoted string escapes what JSON demands and repairs what is not UTF-8") {
  CHECK(quoted("a\"b\\c\n\x01") == R"("a\"b\\c\n\u0001")");
  CHECK(quoted("caf\xC3\xA9") == "\"caf\xC3\xA9\"");
  CHECK(quoted("x\xFFy\xE2\x82") == "\"x\xEF\xBF\xBDy\xEF\xBF\xBD\xEF\xBF\xBD\"");
  CHECK(quoted("") == "\"\"");
}

TEST_CASE("a value becomes a document to build on") {
  const Document doc = document(
      R"({"i":-3,"u":18446744073709551615,"d":0.5,"big":123456789012345678901,"huge":1e999,"l":[true,null,"\n"]})");

  const nlohmann::json copy = to_nlohmann(doc.root());

  CHECK(copy["i"] == -3);
  CHECK(copy["u"] == 18446744073709551615U);
  CHECK(copy["d"] == 0.5);
  CHECK(copy["big"] == "123456789012345678901");
  CHECK(copy["huge"] == "1e999");
  CHECK(copy["l"].dump() == R"([true,null,"\n"])");
}

TEST_CASE("an ordered copy keeps the order of members") {
  const Document doc = document(R"({"b":1,"a":2})");

  CHECK(to_ordered_nlohmann(doc.root()).dump() == R"({"b":1,"a":2})");
}

}  // namespace
}  // namespace touchstone::json
