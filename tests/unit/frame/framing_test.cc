#include "frame/framing.h"

#include "frame/header_name.h"
#include "support/catch.h"

namespace touchstone::frame {

using namespace std::string_literals;

TEST_CASE("every framing is found by its own name") {
  for (const Framing framing : {Framing::kJsonLines, Framing::kContentLength,
                                Framing::kLengthPrefix32, Framing::kHttp, Framing::kRaw}) {
    CHECK(framing_from_name(name_of(framing)) == framing);
  }
}

TEST_CASE("a framing that nobody knows has no value") {
  CHECK_FALSE(framing_from_name("json_lines").has_value());
  CHECK_FALSE(framing_from_name("").has_value());
}

TEST_CASE("an encoded frame looks as its framing says") {
  CHECK(encode(Framing::kJsonLines, "{}") == "{}\n");
  CHECK(encode(Framing::kContentLength, "{}") == "Content-Length: 2\r\n\r\n{}");
  CHECK(encode(Framing::kLengthPrefix32, "{}") == "\0\0\0\2{}"s);
  CHECK(encode(Framing::kRaw, "{}") == "{}");
}

TEST_CASE("the length prefix has its most significant byte first") {
  const std::string wire = encode(Framing::kLengthPrefix32, std::string(0x010203, 'x'));

  CHECK(wire.substr(0, 4) == "\x00\x01\x02\x03"s);
}

TEST_CASE("names of headers are the same in either case, and only letters have one") {
  CHECK(lowered("AZaz@[`{09") == "azaz@[`{09");
  CHECK(same_name("Content-Length", "cONTENT-lENGTH"));
  CHECK_FALSE(same_name("a", "ab"));
  CHECK_FALSE(same_name("a[", "a{"));
}

}  // namespace touchstone::frame
