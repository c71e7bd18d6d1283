// The rules on values that belong together: answered and refers.
#include "support/catch.h"
#include "talk.h"

namespace touchstone::rules {
namespace {

using record::FindingKind;

constexpr auto kOnce =
    "answered: {request: {sent: {id: {$type: string}}}, "
    "by: [{received: {type: response}}, {received: {type: error}}], "
    "same: /id, until: {sent: {type: shutdown}}}";
constexpr auto kRefers =
    "refers: {each: {received: {type: response}}, at: /id, "
    "to: [{in: {sent: {}, meant: true}, at: /id}, {in: {received: {type: ticket}}, at: /name}]}";

TEST_CASE("a request that gets its answer counts at once") {
  Talk talk(kOnce);

  talk.sent(R"({"type":"ping","id":"a"})").received(R"({"type":"response","id":"a"})");

  CHECK(talk.subjects() == 1);
  CHECK(talk.failures() == 0);
}

TEST_CASE("a request without an answer is blamed at the end of an orderly conversation") {
  Talk talk(kOnce);

  talk.sent(R"({"type":"ping","id":"a"})")
      .sent(R"({"type":"ping","id":"b"})")
      .received(R"({"type":"response","id":"b"})")
      .finish();

  CHECK(talk.subjects() == 2);
  CHECK(talk.finding().kind == FindingKind::kMissingFrame);
  CHECK(talk.finding().event == 0);
  CHECK(talk.finding().actual == "none");
  CHECK(talk.finding().explanation ==
        R"(The request with /id "a" got 0 answers by the end; 1 answer must come.)");
}

TEST_CASE("a conversation that broke off says nothing about what had not come") {
  Talk talk(kOnce);

  talk.sent(R"({"type":"ping","id":"a"})").breaks_off();

  CHECK(talk.subjects() == 0);
  CHECK(talk.failures() == 0);
}

TEST_CASE("a process that we killed owes no answer") {
  Talk talk(kOnce);

  talk.sent(R"({"type":"ping","id":"a"})").killed().finish();

  CHECK(talk.failures() == 0);
}

TEST_CASE("a second answer is one too many") {
  Talk talk(kOnce);

  talk.sent(R"({"type":"ping","id":"a"})")
      .received(R"({"type":"response","id":"a"})")
      .received(R"({"type":"error","id":"a"})")
      .received(R"({"type":"error","id":"a","n":3})")
      .finish();

  CHECK(talk.subjects() == 1);
  CHECK(talk.finding().kind == FindingKind::kUnexpectedFrame);
  CHECK(talk.finding().event == 2);
  CHECK(talk.finding().explanation ==
        R"(The frame {"type":"error","id":"a"} is answer number 2 to 1 request with /id "a"; )"
        R"(at most 1 answer may come.)");
}

TEST_CASE("an id that is used again may be answered again") {
  Talk talk(kOnce);

  for (int round = 0; round < 3; ++round) {
    talk.sent(R"({"type":"ping","id":"a"})").received(R"({"type":"response","id":"a"})");
  }
  talk.finish();

  CHECK(talk.subjects() == 3);
  CHECK(talk.failures() == 0);
}

TEST_CASE("two open requests with one id need two answers") {
  Talk talk(kOnce);

  talk.sent(R"({"type":"ping","id":"a"})")
      .sent(R"({"type":"ping","id":"a"})")
      .received(R"({"type":"response","id":"a"})")
      .finish();

  CHECK(talk.subjects() == 2);
  CHECK(talk.finding().actual == "1 answer");
}

TEST_CASE("what is sent after the last request needs no answer") {
  Talk talk(kOnce);

  talk.sent(R"({"type":"shutdown"})").sent(R"({"type":"ping","id":"late"})").finish();

  CHECK(talk.subjects() == 0);
  CHECK(talk.failures() == 0);
}

TEST_CASE("a request that is wrong on purpose needs no answer") {
  Talk talk(kOnce);

  talk.meant(R"({"type":"ping","id":"a"})").finish();

  CHECK(talk.subjects() == 0);
  CHECK(talk.failures() == 0);
}

TEST_CASE("an id is compared by its value and its type") {
  Talk talk("answered: {request: {sent: {}}, by: {received: {}}, same: /id}");

  talk.sent(R"({"id":1})").received(R"({"id":"1"})");
  CHECK(talk.subjects() == 0);
  talk.received(R"({"id":1.0})");

  CHECK(talk.subjects() == 1);
}

TEST_CASE("a bound on one side leaves the other side open") {
  Talk at_least("answered: {request: {sent: {}}, by: {received: {}}, same: /id, at_least: 1}");
  Talk at_most("answered: {request: {sent: {}}, by: {received: {}}, same: /id, at_most: 2}");

  for (Talk* const talk : {&at_least, &at_most}) {
    talk->sent(R"({"id":1})");
    for (int answer = 0; answer < 3; ++answer) talk->received(R"({"id":1})");
    talk->finish();
  }

  CHECK(at_least.failures() == 0);
  CHECK(at_most.failures() == 1);
}

TEST_CASE("a request that must stay unanswered counts at the end") {
  Talk quiet("answered: {request: {sent: {}}, by: {received: {}}, same: /id, at_most: 0}");
  Talk loud("answered: {request: {sent: {}}, by: {received: {}}, same: /id, at_most: 0}");

  quiet.sent(R"({"id":1})");
  CHECK(quiet.subjects() == 0);
  quiet.finish();
  loud.sent(R"({"id":1})").received(R"({"id":1})").finish();

  CHECK(quiet.subjects() == 1);
  CHECK(quiet.failures() == 0);
  CHECK(loud.subjects() == 1);
  CHECK(loud.failures() == 1);
}

TEST_CASE("a value that was seen before may be referred to, wherever it was") {
  Talk talk(kRefers);

  talk.sent(R"({"id":"a"})")
      .meant(R"({"id":"m"})")
      .received(R"({"type":"ticket","name":"t"})")
      .received(R"({"type":"response","id":"a"})")
      .received(R"({"type":"response","id":"m"})")
      .received(R"({"type":"response","id":"t"})")
      .finish();

  CHECK(talk.subjects() == 3);
  CHECK(talk.failures() == 0);
}

TEST_CASE("a value that nobody has seen before is blamed with its name") {
  Talk talk(kRefers);

  talk.sent(R"({"id":"a"})").received(R"({"type":"response","id":"A"})").finish();

  CHECK(talk.subjects() == 1);
  CHECK(talk.finding().kind == FindingKind::kUnexpectedFrame);
  CHECK(talk.finding().pointer == "/id");
  CHECK(talk.finding().actual == R"("A")");
  CHECK(talk.finding().explanation ==
        R"(The frame {"type":"response","id":"A"} refers to "A" at /id, which was never seen at )"
        R"(/id of a frame that matches {} or /name of a frame that matches {"type":"ticket"}.)");
}

TEST_CASE("a frame without the value refers to nothing") {
  Talk talk(kRefers);

  talk.received(R"({"type":"response"})").finish();

  CHECK(talk.subjects() == 0);
  CHECK(talk.failures() == 0);
}

}  // namespace
}  // namespace touchstone::rules
