#include "script/bytes.h"

#include "support/catch.h"

using namespace touchstone;

namespace {

base::Result<std::string> bytes(const std::string& text) {
  auto file = yaml::parse(text, "b.yaml");
  REQUIRE(file.ok());
  auto stated = script::stated_bytes(*file, file->root);
  if (!stated) return stated.error();
  return stated->text();
}

}  // namespace

TEST_CASE("bytes are stated as text, hexadecimal digits, base64 or a repetition") {
  CHECK(*bytes("{text: hé}") == "h\xC3\xA9");
  CHECK(*bytes("{hex: \"00 ff0A\"}") == std::string("\x00\xff\x0a", 3));
  CHECK(*bytes("{base64: aGk=}") == "hi");
  CHECK(*bytes("{repeat: {text: ab, times: 3}}") == "ababab");
  CHECK(*bytes("[{text: a}, {hex: \"62\"}, {repeat: {text: c, times: 0}}]") == "ab");
}

TEST_CASE("bytes that are stated wrongly are refused with their place") {
  CHECK(bytes("{hex: \"0\"}").error().where == "b.yaml:1:7");
  CHECK_FALSE(bytes("{hex: zz}").ok());
  CHECK_FALSE(bytes("{base64: \"a\"}").ok());
  CHECK_FALSE(bytes("{text: a, hex: \"62\"}").ok());
  CHECK_FALSE(bytes("{repeat: {text: a}}").ok());
  CHECK_FALSE(bytes("plain").ok());
}

TEST_CASE("more than 64 MiB of stated bytes are refused before they are made") {
  CHECK_FALSE(bytes("{repeat: {text: abcdefgh, times: 9000000000000}}").ok());
  CHECK_FALSE(bytes("{repeat: {text: abcdefgh, times: 2305843009213693952}}").ok());
}
