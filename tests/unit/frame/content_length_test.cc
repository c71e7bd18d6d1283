#include "frame/content_length.h"

#include "support/catch.h"
#include "unit/frame/collect.h"

namespace touchstone::frame {
namespace {

std::vector<CollectedFrame> split_headers(std::string_view stream,
                                          std::size_t chunk_bytes = std::string_view::npos) {
  return split(Framing::kContentLength, stream, chunk_bytes);
}

}  // namespace

TEST_CASE("a payload is as long as its header says") {
  const auto frames = split_headers("Content-Length: 2\r\n\r\n{}Content-Length: 3\r\n\r\n[1]");

  REQUIRE(frames.size() == 2);
  CHECK(frames[0].bytes == "{}");
  CHECK(frames[0].announced == 2);
  CHECK(frames[0].wire_bytes == 23);
  CHECK(frames[1].bytes == "[1]");
  CHECK(frames[1].offset == 23);
  CHECK(frames[1].defects.none());
}

TEST_CASE("header names are read in any case, with either line end, beside unknown headers") {
  for (const std::string_view header :
       {"content-length: 2\r\n\r\n", "CONTENT-LENGTH:2\n\n", "Content-Length:  2 \r\n\n",
        "Content-Type: application/json\r\nContent-Length: 2\r\nX-A: b:c\r\n\r\n",
        "Content-Length: 002\r\nX-Empty:\r\n\r\n"}) {
    const auto frames = split_headers(std::string(header) + "{}", 1);

    INFO(header);
    REQUIRE(frames.size() == 1);
    CHECK(frames[0].bytes == "{}");
    CHECK(frames[0].defects.none());
  }
}

TEST_CASE("a length of zero is a frame of zero bytes") {
  const auto frames = split_headers("Content-Length: 0\r\n\r\nContent-Length: 0\r\n\r\n");

  REQUIRE(frames.size() == 2);
  CHECK(frames[1].bytes.empty());
  CHECK(frames[1].announced == 0);
  CHECK(frames[1].defects.none());
}

TEST_CASE("a header without a readable length says what is wrong with it") {
  const std::vector<std::pair<std::string, std::string>> headers = {
      {"X-Length: 2\r\n\r\n", "no Content-Length"},
      {"\r\n", "no Content-Length"},
      {"Content-Length: 2\r\nContent-Length: 2\r\n", "more than one Content-Length"},
      {"Content-Length: -2\r\n", "a negative Content-Length"},
      {"Content-Length: two\r\n", "a Content-Length that is no number of bytes"},
      {"Content-Length: 2 bytes\r\n", "a Content-Length that is no number of bytes"},
      {"Content-Length: +2\r\n", "a Content-Length that is no number of bytes"},
      {"Content-Length:\r\n", "a Content-Length that is no number of bytes"},
      {"Content-Length: 99999999999999999999\r\n", "a Content-Length that is no number of bytes"},
      {"starting up\n", "a header line without a colon"},
      {"X: " + std::string(1024, 'x'), "a header line of over 1024 bytes"},
  };
  for (const auto& [header, problem] : headers) {
    const auto frames = split_headers(header);

    INFO(header);
    REQUIRE(!frames.empty());
    CHECK(frames[0].has(Defect::kBadHeader));
    CHECK(frames[0].problem == problem);
    CHECK(frames[0].bytes == header.substr(0, frames[0].bytes.size()));
  }
}

TEST_CASE("a header line of 1024 bytes is read and one of 1025 is not") {
  const std::string longest = "X: " + std::string(1021, 'x');
  const std::string rest = "\r\nContent-Length: 2\r\n\r\n{}";

  const auto at_limit = split_headers(longest + rest, 100);
  const auto above_limit = split_headers(longest + "x" + rest, 100);

  REQUIRE(at_limit.size() == 1);
  CHECK(at_limit[0].bytes == "{}");
  CHECK(above_limit[0].has(Defect::kBadHeader));
}

TEST_CASE("a header line without an end is given up as soon as it is too long") {
  Splitter splitter(Framing::kContentLength);
  Collected collected;

  splitter.push(std::string(1025, 'x'), collected);  // a CR LF may still follow
  const bool lost_before = splitter.lost();
  splitter.push("x", collected);

  CHECK_FALSE(lost_before);
  CHECK(splitter.lost());
}

TEST_CASE("a header of 16384 bytes is read and one of 16385 is not") {
  std::string header;
  while (header.size() < 15 * 1024) header += "X: " + std::string(1019, 'x') + "\r\n";
  const std::string end = "Content-Length: 2\r\n\r\n";
  header += "X: " + std::string(16 * 1024 - header.size() - end.size() - 5, 'x') + "\r\n" + end;

  const auto at_limit = split_headers(header + "{}");
  const auto above_limit = split_headers("x" + header + "{}");

  REQUIRE(at_limit.size() == 1);
  CHECK(at_limit[0].bytes == "{}");
  CHECK(above_limit[0].problem == "a header of over 16384 bytes");
}

TEST_CASE("a stream that ends with a bad header leaves nothing over") {
  CHECK(split_headers("starting up\n").size() == 1);
  CHECK(split_headers("Content-Length: 2\r\n\r\n{}").size() == 1);
  CHECK(split_headers("").empty());
}

TEST_CASE("header lines without end are given up in bounded memory") {
  Splitter splitter(Framing::kContentLength);
  Collected collected;

  for (int i = 0; i < 100'000; ++i) splitter.push("X-Noise: la la la la la\r\n", collected);

  REQUIRE(collected.frames.size() == 1);
  CHECK(collected.frames[0].problem == "a header of over 16384 bytes");
  CHECK(splitter.held_bytes() < 64 * 1024);
}

TEST_CASE("after a bad header nothing is framed and the rest is kept as one excerpt") {
  const std::string good = "Content-Length: 2\r\n\r\n{}";
  const std::string bad = "Content-Length: x\r\n";
  Splitter splitter(Framing::kContentLength);
  Collected collected;

  splitter.push(good + bad, collected);
  const bool lost_at_once = splitter.lost();
  for (int i = 0; i < 10'000; ++i) splitter.push(good, collected);
  splitter.finish(collected);

  CHECK(lost_at_once);
  REQUIRE(collected.frames.size() == 3);
  CHECK(collected.frames[1].bytes == bad);
  CHECK(collected.frames[1].offset == good.size());
  const CollectedFrame& rest = collected.frames[2];
  CHECK(rest.has(Defect::kUnframed));
  CHECK(rest.offset == good.size() + bad.size());
  CHECK(rest.wire_bytes == 10'000 * good.size());
  CHECK(rest.bytes.size() == 8192);
}

TEST_CASE("a stream that ends inside a header or a payload is unterminated") {
  const auto in_header = split_headers("Content-Length: 2\r\n");
  const auto in_payload = split_headers("Content-Length: 20\r\n\r\n{\"a\"");

  REQUIRE(in_header.size() == 1);
  CHECK(in_header[0].has(Defect::kUnterminated));
  CHECK(in_header[0].bytes == "Content-Length: 2\r\n");
  CHECK_FALSE(in_header[0].announced.has_value());
  REQUIRE(in_payload.size() == 1);
  CHECK(in_payload[0].has(Defect::kUnterminated));
  CHECK(in_payload[0].bytes == "{\"a\"");
  CHECK(in_payload[0].announced == 20);
}

}  // namespace touchstone::frame
