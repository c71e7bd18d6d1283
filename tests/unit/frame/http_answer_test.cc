#include "frame/http_answer.h"

#include "support/catch.h"

namespace touchstone::frame {
namespace {

std::string bytes_of(std::string_view instruction) {
  const auto made = http_answer(instruction);
  if (!made) FAIL(base::to_string(made.error()));
  return *made;
}

std::string complaint(std::string_view instruction) {
  const auto made = http_answer(instruction);
  return made.ok() ? "no complaint" : base::to_string(made.error());
}

}  // namespace

TEST_CASE("a whole answer has the length of its body") {
  CHECK(bytes_of(R"({"status":429,"body":{"error":"slow"}})") ==
        "HTTP/1.1 429 Too Many Requests\r\ncontent-type: application/json\r\n"
        "content-length: 16\r\n\r\n{\"error\":\"slow\"}");
  CHECK(bytes_of(R"({"status":299,"body":"é"})") ==
        "HTTP/1.1 299 Status\r\ncontent-type: text/plain\r\ncontent-length: 2\r\n\r\né");
  CHECK(bytes_of(R"({"status":204})") == "HTTP/1.1 204 No Content\r\ncontent-length: 0\r\n\r\n");
}

TEST_CASE("a given header replaces ours, null leaves it out") {
  CHECK(bytes_of(R"({"status":200,"headers":{"Content-Length":99,"X":"y"},"body":"a"})") ==
        "HTTP/1.1 200 OK\r\ncontent-type: text/plain\r\nContent-Length: 99\r\nX: y\r\n\r\na");
  CHECK(bytes_of(R"({"begin":{"headers":{"transfer-encoding":null,"cache-control":null}}})") ==
        "HTTP/1.1 200 OK\r\ncontent-type: text/event-stream\r\n\r\n");
}

TEST_CASE("a streamed answer is made of chunks") {
  CHECK(bytes_of(R"({"begin":{"status":200}})") ==
        "HTTP/1.1 200 OK\r\ncontent-type: text/event-stream\r\ncache-control: no-cache\r\n"
        "transfer-encoding: chunked\r\n\r\n");
  CHECK(bytes_of(R"({"event":{"a":[1,2]}})") == "13\r\ndata: {\"a\":[1,2]}\n\n\r\n");
  CHECK(bytes_of(R"({"event":"x\ny","name":"delta"})") ==
        "1e\r\nevent: delta\ndata: x\ndata: y\n\n\r\n");
  CHECK(bytes_of(R"({"chunk":"da"})") == "2\r\nda\r\n");
  CHECK(bytes_of(R"({"end":true})") == "0\r\n\r\n");
  CHECK(bytes_of(R"({"raw":"5\r\nab"})") == "5\r\nab");
}

TEST_CASE("an instruction that says nothing sensible is refused with what to try") {
  CHECK(complaint("[]").find("must be a map") != std::string::npos);
  CHECK(complaint("{}").find("has one of status, begin, event") != std::string::npos);
  CHECK(complaint(R"({"status":"ok"})").find("three digits") != std::string::npos);
  CHECK(complaint(R"({"status":200,"header":{}})").find("did you mean \"headers\"?") !=
        std::string::npos);
  CHECK(complaint(R"({"chunk":""})").find("{end: true}") != std::string::npos);
  CHECK(complaint(R"({"end":false})").find("true") != std::string::npos);
  CHECK(complaint(R"({"begin":{},"end":true})").find("has one of") != std::string::npos);
}

TEST_CASE("a status has three digits") {
  CHECK(bytes_of(R"({"status":100})").starts_with("HTTP/1.1 100 Status\r\n"));
  CHECK(bytes_of(R"({"status":999})").starts_with("HTTP/1.1 999 Status\r\n"));
  for (const char* status : {"99", "1000", "-200", "null", "200.5"}) {
    CAPTURE(status);
    CHECK(complaint(R"({"status":)" + std::string(status) + "}").find("three digits") !=
          std::string::npos);
  }
}

TEST_CASE("headers are a map from names to texts") {
  CHECK(complaint(R"({"status":200,"headers":[]})").starts_with("headers must be a map"));
  CHECK(complaint(R"({"status":200,"headers":{"A":[]}})")
            .starts_with("the header \"A\" must be a text or null"));
  CHECK(complaint(R"({"status":200,"headers":{"A":{}}})")
            .starts_with("the header \"A\" must be a text or null"));
  CHECK(complaint(R"({"begin":{"headers":1}})").starts_with("headers must be a map"));
  CHECK(complaint(R"({"begin":{"body":""}})").starts_with("unknown member \"body\""));
  CHECK(complaint(R"({"begin":1})").starts_with("begin takes a map"));
}

TEST_CASE("an instruction holds what its kind takes and nothing else") {
  CHECK(complaint("{").find("must be a map") != std::string::npos);
  CHECK(complaint(R"({"event":1,"zzzzzz":2})").find("known: event, name") != std::string::npos);
  CHECK(complaint(R"({"chunk":1})").starts_with("chunk takes a text"));
  CHECK(complaint(R"({"end":1})").starts_with("end takes the value true"));
  CHECK(complaint(R"({"raw":1})").starts_with("raw takes a text"));
  CHECK(complaint(R"({"other":1})").find("has one of") != std::string::npos);
  CHECK(complaint(R"({"raw":"x","chunk":"y"})").find("has one of") != std::string::npos);
}

}  // namespace touchstone::frame
