#include "support/catch.h"
#include "unit/frame/collect.h"

namespace touchstone::frame {

TEST_CASE("each line is a frame with its place in the stream") {
  const auto frames = split(Framing::kJsonLines, "{\"a\":1}\n[]\n");

  REQUIRE(frames.size() == 2);
  CHECK(frames[0].bytes == "{\"a\":1}");
  CHECK(frames[0].offset == 0);
  CHECK(frames[0].wire_bytes == 8);
  CHECK(frames[0].defects.none());
  CHECK(frames[1].bytes == "[]");
  CHECK(frames[1].offset == 8);
  CHECK(frames[1].wire_bytes == 3);
}

TEST_CASE("a line that lies whole in a chunk is not copied") {
  struct Places final : FrameSink {
    void on_frame(const Frame& frame) override { places.push_back(frame.bytes.data()); }
    std::vector<const char*> places;
  } sink;
  const std::string chunk = "one\ntwo\n";
  Splitter splitter(Framing::kJsonLines, {.max_frame_bytes = 3, .head_bytes = 1, .tail_bytes = 1});

  splitter.push(chunk, sink);

  REQUIRE(sink.places.size() == 2);
  CHECK(sink.places[0] == chunk.data());
  CHECK(sink.places[1] == chunk.data() + 4);
  CHECK(splitter.held_bytes() == 0);
}

TEST_CASE("a frame split inside a code point is joined") {
  Splitter splitter(Framing::kJsonLines);
  Collected collected;

  splitter.push("{\"t\":\"\xE2\x82", collected);
  splitter.push("\xAC\"}\n", collected);

  CHECK(collected.payloads() == std::vector<std::string>{"{\"t\":\"\xE2\x82\xAC\"}"});
}

TEST_CASE("U+2028 and a lone carriage return do not end a line") {
  const auto frames = split(Framing::kJsonLines,
                            "a\xE2\x80\xA8"
                            "b\rc\n");

  REQUIRE(frames.size() == 1);
  CHECK(frames[0].bytes ==
        "a\xE2\x80\xA8"
        "b\rc");
  CHECK(frames[0].defects.none());
}

TEST_CASE("a carriage return before the line end is reported and taken off") {
  for (const std::size_t chunk_bytes : {std::size_t{1}, std::size_t{3}, std::size_t{100}}) {
    const auto frames = split(Framing::kJsonLines, "{}\r\nx\n", chunk_bytes);

    REQUIRE(frames.size() == 2);
    CHECK(frames[0].bytes == "{}");
    CHECK(frames[0].has(Defect::kCarriageReturn));
    CHECK(frames[0].wire_bytes == 4);
    CHECK(frames[1].defects.none());
  }
}

TEST_CASE("of two carriage returns before the line end only the last is taken off") {
  for (const std::size_t chunk_bytes : {std::size_t{1}, std::size_t{2}, std::size_t{100}}) {
    const auto frames = split(Framing::kJsonLines, "a\r\r\n", chunk_bytes);

    REQUIRE(frames.size() == 1);
    CHECK(frames[0].bytes == "a\r");
  }
}

TEST_CASE("an empty line is a blank frame") {
  const auto frames = split(Framing::kJsonLines, "\n\r\n \n");

  REQUIRE(frames.size() == 3);
  CHECK(frames[0].has(Defect::kBlank));
  CHECK_FALSE(frames[0].has(Defect::kCarriageReturn));
  CHECK(frames[1].has(Defect::kBlank));
  CHECK(frames[1].has(Defect::kCarriageReturn));
  CHECK(frames[2].bytes == " ");
  CHECK_FALSE(frames[2].has(Defect::kBlank));
}

TEST_CASE("a last line without its line end is unterminated") {
  const auto frames = split(Framing::kJsonLines, "{}\n{\"a\"\r");

  REQUIRE(frames.size() == 2);
  CHECK(frames[1].bytes == "{\"a\"\r");
  CHECK(frames[1].has(Defect::kUnterminated));
  CHECK(frames[1].offset == 3);
  CHECK(frames[1].wire_bytes == 5);
}

TEST_CASE("a stream that ends behind a line end leaves nothing over") {
  CHECK(split(Framing::kJsonLines, "{}\n").size() == 1);
  CHECK(split(Framing::kJsonLines, "").empty());
}

TEST_CASE("a million lines in one-kilobyte chunks come out as a million frames", "[slow]") {
  struct Counter final : FrameSink {
    void on_frame(const Frame& frame) override {
      ++frames;
      bytes += frame.bytes.size();
    }
    std::size_t frames = 0;
    std::size_t bytes = 0;
  } counter;
  std::string block;
  for (int i = 0; i < 1000; ++i) block += "{\"type\":\"text_delta\",\"delta\":\"word\"}\n";
  Splitter splitter(Framing::kJsonLines);

  for (int i = 0; i < 1000; ++i) {
    for (std::size_t at = 0; at < block.size(); at += 1024) {
      splitter.push(std::string_view(block).substr(at, 1024), counter);
    }
  }

  CHECK(counter.frames == 1'000'000);
  CHECK(counter.bytes == 1000 * (block.size() - 1000));
}

}  // namespace touchstone::frame
