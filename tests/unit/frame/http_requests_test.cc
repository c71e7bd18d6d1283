#include "frame/http_requests.h"

#include "frame/chunked_body.h"
#include "frame/http_answer.h"
#include "support/catch.h"
#include "unit/frame/collect.h"

namespace touchstone::frame {
namespace {

std::vector<CollectedFrame> requests(std::string_view stream, const Limits& limits = {}) {
  const auto whole = split(Framing::kHttp, stream, std::string_view::npos, limits);
  // However it is cut; a test of every splitter, made here for every stream of this file.
  for (const std::size_t bytes : {1u, 2u, 3u, 7u}) {
    CHECK(split(Framing::kHttp, stream, bytes, limits) == whole);
  }
  return whole;
}

std::string problem_of(std::string_view stream) {
  const auto frames = requests(stream);
  REQUIRE_FALSE(frames.empty());
  CHECK(frames.front().has(Defect::kBadHeader));
  return frames.front().problem;
}

const std::string kGet = "GET / HTTP/1.1\r\nHost: h\r\n\r\n";

}  // namespace

TEST_CASE("a request with a length is told as a document") {
  const auto frames = requests(
      "POST /v1/x?y=1 HTTP/1.1\r\nHost: h\r\nContent-Type: application/json\r\n"
      "content-length: 9\r\n\r\n{\"a\": 1 }");

  REQUIRE(frames.size() == 1);
  CHECK(frames[0].bytes ==
        R"({"method":"POST","target":"/v1/x?y=1","headers":{"host":"h",)"
        R"("content-type":"application/json","content-length":"9"},"body":{"a": 1 }})");
  CHECK(frames[0].defects.none());
  CHECK(frames[0].announced == 9u);
}

TEST_CASE("a chunked body is joined, its extensions and trailer skipped") {
  const auto frames = requests(
      "POST / HTTP/1.1\r\nTransfer-Encoding: Chunked\r\n\r\n"
      "2;x=y\r\n{\"\r\nA\r\na\":\"bcdef\"\r\n1\r\n}\r\n0\r\nX-Sum: 1\r\n\r\n" +
      kGet);

  REQUIRE(frames.size() == 2);
  CHECK(frames[0].bytes.find(R"("body":{"a":"bcdef"}})") != std::string::npos);
  CHECK(frames[1].bytes == R"({"method":"GET","target":"/","headers":{"host":"h"},"body":""})");
}

TEST_CASE("a body that is not JSON is a string") {
  const auto frames = requests("PUT / HTTP/1.0\r\nContent-Length: 4\r\n\r\na\"b\n");

  REQUIRE(frames.size() == 1);
  CHECK(frames[0].bytes.find(R"("body":"a\"b\n"})") != std::string::npos);
}

TEST_CASE("pipelined requests follow one another, empty lines between them are skipped") {
  CHECK(requests(kGet + kGet + "\r\n" + kGet).size() == 3);
}

TEST_CASE("a repeated header is joined") {
  const auto frames = requests("GET / HTTP/1.1\r\nA: 1\r\nB: 2\r\na: 3\r\n\r\n");

  REQUIRE(frames.size() == 1);
  CHECK(frames[0].bytes.find(R"("headers":{"a":"1, 3","b":"2"})") != std::string::npos);
}

TEST_CASE("a header that gives no end of its request is told with its problem") {
  const std::string post = "POST / HTTP/1.1\r\n";

  CHECK(problem_of("hello\r\n\r\n") == "a request line that is not METHOD TARGET VERSION");
  CHECK(problem_of("GET / HTTP/2\r\n\r\n") == "a version that is not HTTP/1.x");
  CHECK(problem_of(post + "Content-Length: -1\r\n\r\n") ==
        "a Content-Length that is no number of bytes");
  CHECK(problem_of(post + "Content-Length: 1\r\nContent-Length: 1\r\n\r\n") ==
        "more than one Content-Length");
  CHECK(problem_of(post + "Content-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\n") ==
        "both Content-Length and Transfer-Encoding");
  CHECK(problem_of(post + "Transfer-Encoding: gzip\r\n\r\n") ==
        "a Transfer-Encoding other than chunked");
  CHECK(problem_of(post + "Transfer-Encoding: chunked\r\nTransfer-Encoding: chunked\r\n\r\n") ==
        "more than one Transfer-Encoding");
  CHECK(problem_of(post + "Host : h\r\n\r\n") == "a header name that is no token");
  CHECK(problem_of(post + ": h\r\n\r\n") == "a header name that is no token");
  CHECK(problem_of(post + "Host\r\n\r\n") == "a header line without a colon");
  CHECK(problem_of(post + "A: 1\r\n b: 2\r\n\r\n") == "a folded header line");
  CHECK(problem_of(post + "A: 1\r\n\tb: 2\r\n\r\n") == "a folded header line");
  CHECK(problem_of(post + "Transfer-Encoding: chunked\r\n\r\nxyz\r\n") ==
        "a chunk size that is no hexadecimal number");
  CHECK(problem_of(post + "Transfer-Encoding: chunked\r\n\r\n1\r\nab\r\n") ==
        "a chunk longer than its size");
}

TEST_CASE("a request line has three words, a method, a target and a version") {
  const std::string problem = "a request line that is not METHOD TARGET VERSION";

  CHECK(problem_of("GET /\r\n\r\n") == problem);
  CHECK(problem_of("GET / HTTP/1.1 x\r\n\r\n") == problem);
  CHECK(problem_of("GET  HTTP/1.1\r\n\r\n") == problem);
  CHECK(problem_of("G@T / HTTP/1.1\r\n\r\n") == problem);
  CHECK(problem_of(" / HTTP/1.1\r\n\r\n") == problem);
}

TEST_CASE("lengths that are no numbers, or too large for one, are problems") {
  for (const char* length : {"", "x", "1x", "+1", "99999999999999999999"}) {
    CAPTURE(length);
    CHECK(problem_of("POST / HTTP/1.1\r\nContent-Length: " + std::string(length) + "\r\n\r\n") ==
          "a Content-Length that is no number of bytes");
  }
  for (const char* size : {"", ";x", "x", "1x", "+1", "11111111111111111"}) {
    CAPTURE(size);
    CHECK(problem_of("POST / HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n" + std::string(size) +
                     "\r\n") == "a chunk size that is no hexadecimal number");
  }
}

TEST_CASE("lines between chunks end in LF alone, too, and are bounded") {
  const std::string post = "POST / HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n";
  const std::string longest = "2;" + std::string(ChunkedBody::kMaxLineBytes - 3, 'x') + "\n";
  const auto plain = requests(post + "2\n{}\n0\n\n");
  const auto at_limit = requests(post + longest + "{}\r\n0\r\n\r\n");
  const auto above_limit = requests(post + "x" + longest + "{}\r\n0\r\n\r\n");

  REQUIRE(plain.size() == 1);
  CHECK(plain[0].bytes.ends_with(R"("body":{}})"));
  REQUIRE(at_limit.size() == 1);
  CHECK(at_limit[0].defects.none());
  REQUIRE(above_limit.size() == 2);
  CHECK(above_limit[0].problem == "a line between chunks that is too long");
  CHECK(above_limit[1].has(Defect::kUnframed));
}

TEST_CASE("the trailer of a chunked body is bounded") {
  const std::string post = "POST / HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n";
  std::string trailer;
  while (trailer.size() < ChunkedBody::kMaxTrailerBytes - 1024) {
    trailer += "X: " + std::string(1019, 'x') + "\r\n";
  }
  trailer += "X: " + std::string(1017, 'x') + "\r\n";  // the empty line makes it whole

  const auto at_limit = split(Framing::kHttp, post + trailer + "\r\n");
  const auto above_limit = split(Framing::kHttp, post + "Y\n" + trailer + "\r\n");

  REQUIRE(at_limit.size() == 1);
  CHECK(at_limit[0].defects.none());
  REQUIRE_FALSE(above_limit.empty());
  CHECK(above_limit[0].problem == "a trailer that is too long");
}

TEST_CASE("a body nests only so deep and is a string beyond that") {
  const auto nested = [](std::size_t depth) {
    const std::string body = std::string(depth, '[') + std::string(depth, ']');
    const auto frames =
        split(Framing::kHttp, "POST / HTTP/1.1\r\nContent-Length: " + std::to_string(2 * depth) +
                                  "\r\n\r\n" + body);
    REQUIRE(frames.size() == 1);
    return frames[0].bytes.substr(frames[0].bytes.find("\"body\":") + 7, 2);
  };

  CHECK(nested(500) == "[[");
  CHECK(nested(501) == "\"[");
}

TEST_CASE("what follows a broken request is one frame of its own") {
  const auto frames = requests("nonsense\r\n" + kGet);

  REQUIRE(frames.size() == 2);
  CHECK(frames[0].bytes == "nonsense\r\n");
  CHECK(frames[1].has(Defect::kUnframed));
  CHECK(frames[1].bytes == kGet);
}

TEST_CASE("a header may be as long as its bound") {
  const std::string begin = "GET / HTTP/1.1\r\nA: ";
  const std::string end = "\r\n\r\n";
  const std::string value(HttpRequests::kMaxHeaderBytes - begin.size() - end.size(), 'x');

  const auto at_limit = split(Framing::kHttp, begin + value + end, 1000);
  const auto above_limit = split(Framing::kHttp, begin + "x" + value + end, 1000);

  REQUIRE(at_limit.size() == 1);
  CHECK(at_limit[0].defects.none());
  CHECK(above_limit[0].problem == "a header of more than 64 KiB");
}

TEST_CASE("a header without an end is given up at its bound") {
  const std::string stream = "GET / HTTP/1.1\r\nA: " + std::string(100'000, 'x');
  const auto frames = split(Framing::kHttp, stream, 1000);

  REQUIRE(frames.size() == 2);
  CHECK(frames[0].wire_bytes == HttpRequests::kMaxHeaderBytes);
  CHECK(frames[0].problem == "a header of more than 64 KiB");
}

TEST_CASE("of a body over the limit its ends are kept") {
  const Limits small{.max_frame_bytes = 20, .head_bytes = 4, .tail_bytes = 3};
  const std::string body = "abcdefghijklmnopqrstuvwxyz";
  const auto counted =
      requests("POST / HTTP/1.1\r\nContent-Length: 26\r\n\r\n" + body + kGet, small);
  const auto chunked = requests(
      "POST / HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n1a\r\n" + body + "\r\n0\r\n\r\n",
      small);

  const auto at_limit =
      requests("POST / HTTP/1.1\r\nContent-Length: 20\r\n\r\n" + body.substr(0, 20), small);

  REQUIRE(at_limit.size() == 1);
  CHECK(at_limit[0].defects.none());
  REQUIRE(counted.size() == 2);
  CHECK(counted[0].has(Defect::kOverlong));
  CHECK(counted[0].bytes == "abcdxyz");
  CHECK(counted[1].defects.none());
  REQUIRE(chunked.size() == 1);
  CHECK(chunked[0].bytes == "abcdxyz");
}

TEST_CASE("a body that is announced above the limit is never stored") {
  Splitter splitter(Framing::kHttp);
  Collected collected;

  splitter.push("POST / HTTP/1.1\r\nContent-Length: 20000000\r\n\r\n", collected);
  for (int i = 0; i < 100; ++i) splitter.push(std::string(10'000, 'x'), collected);

  CHECK(splitter.held_bytes() < 32 * 1024);
}

TEST_CASE("a stream that ends between requests leaves nothing over") {
  CHECK(requests(kGet).size() == 1);
  CHECK(requests("").empty());
  CHECK(requests("nonsense\r\n").size() == 1);
}

TEST_CASE("a stream that ends inside a request says so") {
  for (const char* stream : {"GET / HT", "POST / HTTP/1.1\r\nContent-Length: 5\r\n\r\n{}"}) {
    const auto frames = requests(stream);
    REQUIRE(frames.size() == 1);
    CHECK(frames[0].has(Defect::kUnterminated));
    CHECK_FALSE(frames[0].problem.empty());
  }
}

}  // namespace touchstone::frame
