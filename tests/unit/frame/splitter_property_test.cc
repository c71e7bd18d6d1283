#include <random>

#include "support/catch.h"
#include "unit/frame/collect.h"

namespace touchstone::frame {
namespace {

using Random = std::mt19937_64;

std::size_t pick(Random& random, std::size_t below) { return random() % below; }

// Any bytes but LF, many of them such as a codec might stumble over.
std::string random_payload(Random& random) {
  constexpr std::string_view kTricky = "\r\r:{}\"\\ \t0\xE2\x82\xAC";
  std::string payload;
  for (std::size_t left = pick(random, 4) == 0 ? 0 : pick(random, 150); left > 0; --left) {
    const char any = static_cast<char>(pick(random, 256));
    const char byte =
        pick(random, 3) > 0 || any == '\n' ? kTricky[pick(random, kTricky.size())] : any;
    payload += byte;
  }
  return payload;
}

std::vector<CollectedFrame> split_at_random(Random& random, Framing framing,
                                            std::string_view stream, const Limits& limits) {
  Splitter splitter(framing, limits);
  Collected collected;
  while (!stream.empty()) {
    const std::size_t chunk_bytes = 1 + pick(random, pick(random, 2) == 0 ? 4 : 300);
    splitter.push(stream.substr(0, chunk_bytes), collected);
    stream.remove_prefix(std::min(chunk_bytes, stream.size()));
  }
  splitter.finish(collected);
  return collected.frames;
}

constexpr Limits kSmallest{.max_frame_bytes = 100, .head_bytes = 10, .tail_bytes = 7};
constexpr Framing kFramed[] = {Framing::kJsonLines, Framing::kContentLength,
                               Framing::kLengthPrefix32};

// A request with a random body, of either kind.
std::string random_request(Random& random) {
  const std::string body = random_payload(random);
  if (pick(random, 3) == 0) return "GET /x HTTP/1.1\r\nHost: h\r\n\r\n";
  const std::string head = "POST /x HTTP/1.1\nA: \"\r\n";
  if (pick(random, 2) == 0) {
    return head + "Content-Length: " + std::to_string(body.size()) + "\r\n\r\n" + body;
  }
  std::string chunks;
  for (std::string_view left = body; !left.empty();) {
    const std::string_view piece = left.substr(0, 1 + pick(random, 9));
    chunks += std::to_string(piece.size()) + "\r\n" + std::string(piece) + "\r\n";
    left.remove_prefix(piece.size());
  }
  return head + "Transfer-Encoding: chunked\r\n\r\n" + chunks + "0\r\n\r\n";
}

}  // namespace

TEST_CASE("what was encoded comes out again, however the stream is cut") {
  const auto seed = GENERATE(range(1u, 101u));
  Random random(seed);
  for (const Framing framing : kFramed) {
    std::vector<std::string> sent;
    std::string stream;
    for (int i = 0; i < 20; ++i) {
      // A CR before the line end belongs to the line end.
      sent.push_back(random_payload(random) + "}");
      stream += encode(framing, sent.back());
    }

    const auto frames = split_at_random(random, framing, stream, {});

    INFO("seed " << seed << ", " << name_of(framing));
    REQUIRE(frames.size() == sent.size());
    for (std::size_t i = 0; i < sent.size(); ++i) {
      CHECK(frames[i].bytes == sent[i]);
      CHECK(frames[i].defects.none());
    }
  }
}

TEST_CASE("frames, defects and excerpts do not depend on how a stream is cut") {
  const auto seed = GENERATE(range(1u, 201u));
  Random random(seed);
  for (const Framing framing : kFramed) {
    std::string stream;
    for (int i = 0; i < 10; ++i) stream += encode(framing, random_payload(random));
    // Damage: a byte changed and the end torn off.
    if (seed % 2 == 0) stream[pick(random, stream.size())] = static_cast<char>(random());
    stream.resize(stream.size() - pick(random, 20) % stream.size());

    const auto whole = split(framing, stream, std::string_view::npos, kSmallest);
    const auto bytewise = split(framing, stream, 1, kSmallest);
    const auto at_random = split_at_random(random, framing, stream, kSmallest);

    INFO("seed " << seed << ", " << name_of(framing));
    CHECK(bytewise == whole);
    CHECK(at_random == whole);
    std::uint64_t end = 0;
    for (const CollectedFrame& frame : whole) {
      CHECK(frame.offset == end);
      end += frame.wire_bytes;
    }
    CHECK(end == stream.size());
  }
}

TEST_CASE("requests do not depend on how a stream is cut, whole or damaged") {
  const auto seed = GENERATE(range(1u, 301u));
  Random random(seed);
  std::string stream;
  for (int i = 0; i < 10; ++i) stream += random_request(random);
  const bool damaged = seed % 2 == 0;
  if (damaged) stream[pick(random, stream.size())] = static_cast<char>(random());
  if (damaged) stream.resize(stream.size() - pick(random, 20) % stream.size());

  const auto whole = split(Framing::kHttp, stream, std::string_view::npos, kSmallest);
  const auto bytewise = split(Framing::kHttp, stream, 1, kSmallest);
  const auto at_random = split_at_random(random, Framing::kHttp, stream, kSmallest);

  INFO("seed " << seed);
  CHECK(bytewise == whole);
  CHECK(at_random == whole);
  std::uint64_t end = 0;
  for (const CollectedFrame& frame : whole) {
    CHECK(frame.offset == end);
    CHECK((damaged || frame.defects.none() || frame.has(Defect::kOverlong)));
    end += frame.wire_bytes;
  }
  CHECK(end == stream.size());
  CHECK((damaged || whole.size() == 10));
}

}  // namespace touchstone::frame
