#include "support/catch.h"
#include "unit/frame/collect.h"

namespace touchstone::frame {

using namespace std::string_literals;

TEST_CASE("a prefix counts the payload and not itself") {
  const auto frames = split(Framing::kLengthPrefix32, "\0\0\0\2{}\0\0\0\3[1]"s);

  REQUIRE(frames.size() == 2);
  CHECK(frames[0].bytes == "{}");
  CHECK(frames[0].wire_bytes == 6);
  CHECK(frames[1].bytes == "[1]");
  CHECK(frames[1].offset == 6);
}

TEST_CASE("a prefix of zero is an empty frame") {
  const auto frames = split(Framing::kLengthPrefix32, "\0\0\0\0\0\0\0\1x"s, 1);

  REQUIRE(frames.size() == 2);
  CHECK(frames[0].bytes.empty());
  CHECK(frames[0].defects.none());
  CHECK(frames[1].bytes == "x");
}

TEST_CASE("a stream that ends inside the prefix tells how much of it came") {
  const auto frames = split(Framing::kLengthPrefix32, "\0\0\0\1x\0\0"s);

  REQUIRE(frames.size() == 2);
  CHECK(frames[1].has(Defect::kUnterminated));
  CHECK(frames[1].bytes == "\0\0"s);
  CHECK(frames[1].offset == 5);
  CHECK_FALSE(frames[1].announced.has_value());
}

TEST_CASE("a stream that ends inside the payload tells how much was promised") {
  const auto frames = split(Framing::kLengthPrefix32, "\0\0\0\x9six"s);

  REQUIRE(frames.size() == 1);
  CHECK(frames[0].has(Defect::kUnterminated));
  CHECK(frames[0].bytes == "six");
  CHECK(frames[0].announced == 9);
}

TEST_CASE("a large promise takes no memory before its bytes are there") {
  Splitter splitter(Framing::kLengthPrefix32);
  Collected collected;

  splitter.push("\x00\xFF\xFF\xFF{"s, collected);

  CHECK(splitter.held_bytes() < 1024);
}

TEST_CASE("raw bytes are handed on as they come, with their place in the stream") {
  const auto frames = split(Framing::kRaw, "hello\nworld", 6);

  REQUIRE(frames.size() == 2);
  CHECK(frames[0].bytes == "hello\n");
  CHECK(frames[1].bytes == "world");
  CHECK(frames[1].offset == 6);
}

TEST_CASE("nothing comes of nothing") {
  Splitter splitter(Framing::kRaw);
  Collected collected;

  splitter.push("", collected);

  CHECK(collected.frames.empty());
}

}  // namespace touchstone::frame
