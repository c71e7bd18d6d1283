#include "base/digest.h"
#include "support/catch.h"
#include "unit/frame/collect.h"

namespace touchstone::frame {
namespace {

constexpr Limits kSmall{.max_frame_bytes = 100, .head_bytes = 10, .tail_bytes = 7};

std::string digits(std::size_t size) {
  std::string text;
  while (text.size() < size) text += static_cast<char>('0' + text.size() % 10);
  return text;
}

}  // namespace

TEST_CASE("a payload at the limit is whole and one above it is an excerpt, in every framing") {
  for (const Framing framing :
       {Framing::kJsonLines, Framing::kContentLength, Framing::kLengthPrefix32}) {
    for (const std::size_t chunk_bytes : {std::size_t{1}, std::size_t{33}, std::size_t{1000}}) {
      const std::string wire =
          encode(framing, digits(100)) + encode(framing, digits(101)) + encode(framing, "after");

      const auto frames = split(framing, wire, chunk_bytes, kSmall);

      REQUIRE(frames.size() == 3);
      CHECK(frames[0].bytes == digits(100));
      CHECK(frames[0].defects.none());
      CHECK(frames[1].has(Defect::kOverlong));
      CHECK(frames[1].bytes ==
            "0123456789"
            "4567890");
      CHECK(frames[1].head_bytes == 10);
      CHECK(frames[1].payload_bytes == 101);
      CHECK(frames[1].digest == base::sha256(digits(101)));
      CHECK(frames[2].bytes == "after");
      CHECK(frames[2].offset + frames[2].wire_bytes == wire.size());
    }
  }
}

TEST_CASE("a line at the limit that ends in CR LF is not overlong") {
  for (const std::size_t chunk_bytes : {std::size_t{1}, std::size_t{101}, std::size_t{1000}}) {
    const auto frames = split(Framing::kJsonLines, digits(100) + "\r\n" + digits(101) + "\r\n",
                              chunk_bytes, kSmall);

    REQUIRE(frames.size() == 2);
    CHECK(frames[0].bytes == digits(100));
    CHECK_FALSE(frames[0].has(Defect::kOverlong));
    CHECK(frames[0].has(Defect::kCarriageReturn));
    CHECK(frames[1].has(Defect::kOverlong));
    CHECK(frames[1].has(Defect::kCarriageReturn));
    CHECK(frames[1].digest == base::sha256(digits(101)));
  }
}

TEST_CASE("an endless line is overlong and unterminated and never stored", "[slow]") {
  const std::string chunk(50'000, 'x');
  Splitter splitter(Framing::kJsonLines);
  Collected collected;
  std::size_t most_held = 0;

  for (int i = 0; i < 1000; ++i) {
    splitter.push(chunk, collected);
    most_held = std::max(most_held, splitter.held_bytes());
  }
  const std::size_t held_at_end = splitter.held_bytes();
  splitter.finish(collected);

  CHECK(most_held <= Limits{}.max_frame_bytes);
  CHECK(held_at_end < 16 * 1024);
  REQUIRE(collected.frames.size() == 1);
  CHECK(collected.frames[0].has(Defect::kOverlong));
  CHECK(collected.frames[0].has(Defect::kUnterminated));
  CHECK(collected.frames[0].payload_bytes == 50'000'000);
  CHECK(collected.frames[0].bytes.size() == 8192);
}

TEST_CASE("an announced length above the limit is never stored at all") {
  const std::string chunk(64 * 1024, 'x');
  Splitter splitter(Framing::kContentLength);
  Collected collected;
  std::size_t most_held = 0;

  splitter.push("Content-Length: 20000000\r\n\r\n", collected);
  for (int i = 0; i < 305; ++i) {
    splitter.push(chunk, collected);
    most_held = std::max(most_held, splitter.held_bytes());
  }

  CHECK(most_held < 32 * 1024);
}

TEST_CASE("of an overlong line in small pieces the ends are kept, in bounded memory") {
  Splitter splitter(Framing::kJsonLines, kSmall);
  Collected collected;
  const std::string text = digits(10'001);
  std::size_t most_held = 0;

  for (std::size_t at = 0; at < text.size(); at += 3) {
    splitter.push(std::string_view(text).substr(at, 3), collected);
    if (at > 200) most_held = std::max(most_held, splitter.held_bytes());
  }
  splitter.push("\n", collected);

  CHECK(most_held < 100);
  REQUIRE(collected.frames.size() == 1);
  CHECK(collected.frames[0].bytes == text.substr(0, 10) + text.substr(text.size() - 7));
}

TEST_CASE("the room of a frame is kept up to 256 KiB, for the next one") {
  for (const std::size_t more : {0u, 1u}) {
    const std::size_t size = (256 << 10) + more;
    Splitter splitter(Framing::kJsonLines);
    Collected collected;

    splitter.push(std::string(size, 'x'), collected);
    splitter.push("\n", collected);

    CHECK(splitter.held_bytes() == (more == 0 ? size : 0));
  }
}

TEST_CASE("the room of a large frame is given back") {
  Splitter splitter(Framing::kJsonLines);
  Collected collected;

  splitter.push(std::string(8 << 20, 'x'), collected);
  const std::size_t held_inside = splitter.held_bytes();
  splitter.push("\n", collected);

  CHECK(held_inside >= 8u << 20);
  CHECK(splitter.held_bytes() == 0);
}

}  // namespace touchstone::frame
