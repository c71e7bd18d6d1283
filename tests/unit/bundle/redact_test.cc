#include "bundle/redact.h"

#include "support/catch.h"

namespace touchstone::bundle {
namespace {

using record::Deed;
using record::Event;
using record::EventKind;
using record::Recording;

const std::string kKey = "sk-0123456789abcdefghij0123";

Event bytes_on(const std::string& lane, std::string text) {
  Event event;
  event.kind = EventKind::kBytes;
  event.lane = lane;
  event.text = std::move(text);
  return event;
}

const std::string& text_of(const Recording& recording, std::size_t index) {
  return std::get<Event>(recording.entries.at(index)).text;
}

TEST_CASE("a known value is replaced everywhere by one token of its length") {
  Redactor redactor;
  redactor.add_secret("correct horse", "the variable PASSWORD");
  Recording recording;
  recording.head.variables["CANARY"] = "correct horse";
  recording.entries = {bytes_on("main.out", R"({"a":"correct horse, correct horse"})"),
                       Deed{{}, "write", "main", "main.in", "correct horse", "", ""}};

  redactor.redact(recording);

  CHECK(text_of(recording, 0) == R"({"a":"REDACT1xxxxxx, REDACT1xxxxxx"})");
  CHECK(recording.head.variables["CANARY"] == "REDACT1xxxxxx");
  CHECK(std::get<Deed>(recording.entries[1]).text == "REDACT1xxxxxx");
  const auto made = redactor.redactions();
  REQUIRE(made.size() == 1);
  CHECK(made[0].what == "the variable PASSWORD");
  CHECK(made[0].times == 4);
}

TEST_CASE("a secret that comes in pieces is seen, and the pieces keep their lengths") {
  Redactor redactor;
  Recording recording;
  recording.entries = {bytes_on("main.out", "x" + std::string(1, '"') + kKey.substr(0, 5)),
                       bytes_on("main.err", "between"),
                       bytes_on("main.out", kKey.substr(5) + "\"")};

  redactor.redact(recording);

  CHECK(text_of(recording, 0) == "x\"REDAC");
  CHECK(text_of(recording, 1) == "between");
  CHECK(text_of(recording, 2).size() == kKey.size() - 4);
  CHECK((text_of(recording, 0) + text_of(recording, 2)).find("0123") == std::string::npos);
}

TEST_CASE("keys of known vendors are found by their shape") {
  for (const std::string& key :
       {kKey, std::string("ghp_") + std::string(36, 'a'),
        std::string("AKIA") + std::string(16, 'B'), std::string("glpat-") + std::string(20, 'c'),
        std::string("xoxb-") + std::string(24, '1')}) {
    Redactor redactor;
    std::string text = "{\"token\":\"" + key + "\"}";
    redactor.redact(text);
    INFO(key);
    CHECK(text.find(key) == std::string::npos);
    CHECK(text.size() == key.size() + 12);
    CHECK(redactor.redactions().size() == 1);
  }
}

TEST_CASE("a value that JSON has to spell otherwise is seen in each spelling") {
  Redactor redactor;
  redactor.add_secret("pa\"ss/w\xc3\xb6rd", "the variable PASSWORD");
  std::string text = R"(["pa\"ss/wörd","pa\"ss\/wörd","pa\"ss/w\u00f6rd","pa\"ss\/w\u00f6rd"])";
  const std::size_t size = text.size();

  redactor.redact(text);

  CHECK(text.find("rd\"") == std::string::npos);
  CHECK(text.find("ss") == std::string::npos);
  CHECK(text.size() == size);
}

TEST_CASE("a web token goes whole, its signature too") {
  Redactor redactor;
  const std::string token = "eyJhbGciOiJFZERTQSJ9.eyJzdWIiOiIxMjM0NTY3ODkwIn0.c2lnbmF0dXJl";
  std::string text = "\"" + token + "\"";

  redactor.redact(text);

  CHECK(text.find("c2lnbm") == std::string::npos);
  CHECK(text.size() == token.size() + 2);
}

TEST_CASE("the lines of a private key go, in a file and in JSON") {
  for (const std::string& end : {std::string("\n"), std::string("\\n")}) {
    Redactor redactor;
    std::string text = "-----BEGIN PRIVATE KEY-----" + end +
                       "MC4CAQAwBQYDK2VwBCIEIAABAgMEBQYHCAkKCwwNDg8=" + end +
                       "EBESExQVFhcYGRobHB0eHw==" + end + "-----END PRIVATE KEY-----" + end;
    const std::size_t size = text.size();

    redactor.redact(text);

    CHECK(text.find("MC4CAQ") == std::string::npos);
    CHECK(text.find("EBESEx") == std::string::npos);
    CHECK(text.find("-----END PRIVATE KEY-----") != std::string::npos);
    CHECK(text.size() == size);
  }
}

TEST_CASE("what is no key stays") {
  for (const char* plain : {"sk-short", "task-0123456789abcdefghij0123", "AKIA", "a sk- b"}) {
    Redactor redactor;
    std::string text = plain;
    redactor.redact(text);
    CHECK(text == plain);
    CHECK(redactor.redactions().empty());
  }
}

TEST_CASE("what the case itself plants is no secret") {
  Redactor redactor;
  Recording recording;
  recording.head.case_json = R"({"env":{"KEY":")" + kKey + R"("}})";
  recording.entries = {bytes_on("main.out", kKey)};
  const Recording before = recording;

  redactor.redact(recording);

  CHECK(recording == before);
}

TEST_CASE("a secret within a longer one does not spoil it") {
  Redactor redactor;
  redactor.add_secret("password", "the short one");
  redactor.add_secret("password-of-mine", "the long one");
  std::string text = "password-of-mine password";

  redactor.redact(text);

  CHECK(text == "REDACT2xxxxxxxxx REDACT1x");
}

TEST_CASE("short values are left alone") {
  Redactor redactor;
  redactor.add_secret("1234567", "the variable PIN_KEY");
  std::string text = "1234567";
  redactor.redact(text);
  CHECK(text == "1234567");
}

}  // namespace
}  // namespace touchstone::bundle
