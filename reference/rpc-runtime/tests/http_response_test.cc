#include "http_response.h"

#include "choices.h"
#include "support/catch.h"

namespace touchstone::rpc_runtime {
namespace {

const std::string kChunked =
    "HTTP/1.1 200 OK\r\ntransfer-encoding: Chunked\r\n\r\n"
    "5;name=value\r\nhello\r\n1\r\n,\r\n00A\r\n\r\nworld\r\n\n\r\n0\r\nTrailer: x\r\n\r\n";
const std::string kCounted =
    "HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 200\r\nContent-Length: 16\r\n\r\nhello,\r\nworld\r\n\n";
const std::string kBody = "hello,\r\nworld\r\n\n";
const std::string kUntilEnd = "HTTP/1.0 200 OK\nServer: x\n\nhello,\r\nworld\r\n\n";

}  // namespace

TEST_CASE("a response is read alike however its bytes are split in two") {
  const std::string bytes = GENERATE(as<std::string>(), kChunked, kCounted, kUntilEnd);

  for (std::size_t split = 0; split <= bytes.size(); ++split) {
    HttpResponse response;
    response.push(bytes.substr(0, split));
    std::string read = response.take_body();
    response.push(bytes.substr(split));
    read += response.take_body();
    response.finish();

    CHECK(response.error().empty());
    CHECK(response.status() == 200);
    CHECK(response.complete());
    CHECK(read == kBody);
  }
}

TEST_CASE("a response is read byte by byte") {
  HttpResponse response;
  std::string read;

  for (const char byte : kChunked) {
    response.push({&byte, 1});
    read += response.take_body();
  }

  CHECK(read == kBody);
  CHECK(response.complete());
}

TEST_CASE("a connection that ends too early leaves no whole response") {
  const std::string bytes = GENERATE(as<std::string>(), kChunked, kCounted);

  for (std::size_t size = 0; size < bytes.size(); ++size) {
    HttpResponse response;
    response.push(bytes.substr(0, size));
    response.finish();

    CHECK_FALSE(response.complete());
    CHECK_FALSE(response.error().empty());
  }
}

TEST_CASE("what is not HTTP/1.1 is told apart from a response") {
  const std::string bytes = GENERATE(
      as<std::string>(), "hello\r\n\r\n", "HTTP/2 200\r\n\r\n", "HTTP/1.1 2x0 OK\r\n\r\n",
      "HTTP/1.1 200 OK\r\nno colon\r\n\r\n", "HTTP/1.1 200 OK\r\nContent-Length: x\r\n\r\n",
      "HTTP/1.1 200 OK\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\n",
      "HTTP/1.1 200 OK\r\nTransfer-Encoding: gzip, chunked\r\n\r\n",
      "HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\n\r\n",
      "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n",
      "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n1\r\nab\r\n");
  HttpResponse response;

  response.push(bytes);

  CHECK_FALSE(response.error().empty());
}

TEST_CASE("the head of a response has a bound") {
  HttpResponse response;

  response.push("HTTP/1.1 200 OK\r\nX: " + std::string(kHttpHeadLimit, 'x'));

  CHECK_FALSE(response.error().empty());
}

TEST_CASE("an empty body of known length is complete with the head") {
  HttpResponse response;

  response.push("HTTP/1.1 302 Found\r\nContent-Length: 0\r\n\r\n");

  CHECK(response.status() == 302);
  CHECK(response.complete());
}

}  // namespace touchstone::rpc_runtime
