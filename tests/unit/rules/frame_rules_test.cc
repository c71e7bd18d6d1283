// The rules on single frames: first, each and at_most.
#include "support/catch.h"
#include "talk.h"

namespace touchstone::rules {
namespace {

using record::FindingKind;

constexpr auto kFirst = "first: {received: {type: ready}}";
constexpr auto kEach = "each: {received: {type: response}}, is: {id: {$type: string}}";
constexpr auto kAtMost = "at_most: 1, of: {received: {type: ready}}";

TEST_CASE("a first frame that is picked holds for its process") {
  Talk talk(kFirst);

  talk.start().received(R"({"type":"ready"})").received(R"({"type":"response"})").finish();

  CHECK(talk.subjects() == 1);
  CHECK(talk.failures() == 0);
}

TEST_CASE("another first frame is a wrong frame, with the place where it differs") {
  Talk talk(kFirst);

  talk.start().received(R"({"type":"response"})").received(R"({"type":"ready"})").finish();

  CHECK(talk.subjects() == 1);
  CHECK(talk.finding().kind == FindingKind::kWrongFrame);
  CHECK(talk.finding().event == 0);
  CHECK(talk.finding().process == "main");
  CHECK(talk.finding().pointer == "/type");
  CHECK(talk.finding().expected == R"(the string "ready")");
  CHECK(talk.finding().actual == R"("response")");
  CHECK(talk.finding().explanation ==
        R"(The first frame is {"type":"response"}, but it must match {"type":"ready"}.)");
}

TEST_CASE("what we sent first is not the unit's first frame") {
  Talk talk(kFirst);

  talk.start().sent(R"({"type":"ping"})").received(R"({"type":"ready"})").finish();

  CHECK(talk.subjects() == 1);
  CHECK(talk.failures() == 0);
}

TEST_CASE("a process that says nothing has no first frame") {
  Talk talk(kFirst);

  talk.start().exits(0).finish();

  CHECK(talk.subjects() == 0);
  CHECK(talk.failures() == 0);
}

TEST_CASE("each picked frame is looked at on its own") {
  Talk talk(kEach);

  talk.received(R"({"type":"response","id":"a"})")
      .received(R"({"type":"response","id":7})")
      .received(R"({"type":"event","id":7})")
      .finish();

  CHECK(talk.subjects() == 2);
  CHECK(talk.finding().kind == FindingKind::kWrongFrame);
  CHECK(talk.finding().event == 1);
  CHECK(talk.finding().pointer == "/id");
  CHECK(talk.finding().actual == "7");
}

TEST_CASE("as many frames as allowed hold once for their process") {
  Talk talk(kAtMost);

  talk.received(R"({"type":"ready"})").received(R"({"type":"response"})").finish();

  CHECK(talk.subjects() == 1);
  CHECK(talk.failures() == 0);
}

TEST_CASE("the first frame too many is blamed, and it alone") {
  Talk talk(kAtMost);

  talk.received(R"({"type":"ready"})")
      .received(R"({"type":"ready","n":2})")
      .received(R"({"type":"ready","n":3})")
      .finish();

  CHECK(talk.subjects() == 1);
  CHECK(talk.finding().kind == FindingKind::kUnexpectedFrame);
  CHECK(talk.finding().event == 1);
  CHECK(talk.finding().expected == R"(at most 1 frame that matches {"type":"ready"})");
  CHECK(talk.finding().actual == R"({"type":"ready","n":2})");
}

TEST_CASE("at most none forbids the first one") {
  Talk talk("at_most: 0, of: {received: {type: body}}");

  talk.received(R"({"type":"body"})").finish();

  CHECK(talk.subjects() == 1);
  CHECK(talk.finding().event == 0);
}

}  // namespace
}  // namespace touchstone::rules
