// The rules on what comes before and after: never, order and machine.
#include "support/catch.h"
#include "talk.h"

namespace touchstone::rules {
namespace {

using record::FindingKind;

constexpr auto kNever =
    "never: {received: {type: update}}, after: {received: {type: end}}, "
    "until: {sent: {type: prompt}}";
constexpr auto kOrder =
    "order: {each: {received: {type: response}}, needs: {received: {type: end}}, "
    "since: {sent: {type: prompt}}, same: /id}";
constexpr auto kMachine =
    "machine: {start: idle, states: {"
    "idle: [{on: {received: {type: start}}, go: busy}, "
    "{on: {received: {type: end}}, fail: nothing was started}], "
    "busy: [{on: {received: {type: end}}, go: idle}]}}";

TEST_CASE("a window in which the forbidden frame does not come counts when it closes") {
  Talk talk(kNever);

  talk.received(R"({"type":"update"})").received(R"({"type":"end"})");
  CHECK(talk.subjects() == 0);
  talk.sent(R"({"type":"prompt"})").received(R"({"type":"update"})");

  CHECK(talk.subjects() == 1);
  CHECK(talk.failures() == 0);
}

TEST_CASE("a forbidden frame is blamed once a window") {
  Talk talk(kNever);

  talk.received(R"({"type":"end"})")
      .received(R"({"type":"update","n":1})")
      .received(R"({"type":"update","n":2})")
      .finish();

  CHECK(talk.subjects() == 1);
  CHECK(talk.finding().kind == FindingKind::kOrder);
  CHECK(talk.finding().event == 1);
  CHECK(talk.finding().explanation ==
        R"(The frame {"type":"update","n":1} must not come after {"type":"end"}.)");
}

TEST_CASE("an open window counts at the end of an orderly conversation only") {
  Talk orderly(kNever);
  Talk broken(kNever);

  orderly.received(R"({"type":"end"})").finish();
  broken.received(R"({"type":"end"})").breaks_off();

  CHECK(orderly.subjects() == 1);
  CHECK(broken.subjects() == 0);
}

TEST_CASE("an open window closes with the process, unless we ended it") {
  Talk own_end(kNever);
  Talk killed(kNever);

  own_end.received(R"({"type":"end"})").exits(0).breaks_off();
  killed.received(R"({"type":"end"})").killed().breaks_off();

  CHECK(own_end.subjects() == 1);
  CHECK(killed.subjects() == 0);
}

TEST_CASE("without a frame that opens it the window is the whole process") {
  Talk talk("never: {received: {type: event}}");

  talk.start().received(R"({"type":"event"})").finish();

  CHECK(talk.subjects() == 1);
  CHECK(talk.finding().explanation == R"(The frame {"type":"event"} must not come.)");
}

TEST_CASE("the frame that opens a window may be of the forbidden kind") {
  Talk talk("never: {received: {type: end}}, after: {received: {type: end}}");

  talk.received(R"({"type":"end"})");
  CHECK(talk.failures() == 0);
  talk.received(R"({"type":"end"})");

  CHECK(talk.finding().event == 1);
}

TEST_CASE("a frame that comes after what it needs is in order") {
  Talk talk(kOrder);

  talk.sent(R"({"type":"prompt","id":"p1"})")
      .received(R"({"type":"end"})")
      .received(R"({"type":"response","id":"p1"})")
      .finish();

  CHECK(talk.subjects() == 1);
  CHECK(talk.failures() == 0);
}

TEST_CASE("a frame that comes before what it needs is out of order") {
  Talk talk(kOrder);

  talk.received(R"({"type":"end"})")
      .sent(R"({"type":"prompt","id":"p1"})")
      .received(R"({"type":"response","id":"p1"})")
      .received(R"({"type":"end"})")
      .finish();

  CHECK(talk.subjects() == 1);
  CHECK(talk.finding().kind == FindingKind::kOrder);
  CHECK(talk.finding().event == 2);
  CHECK(talk.finding().expected == R"({"type":"end"} before it)");
  CHECK(talk.finding().explanation ==
        R"(The frame {"type":"response","id":"p1"} came before any frame that matches )"
        R"({"type":"end"}, counted from what it belongs to with /id "p1".)");
}

TEST_CASE("a frame that belongs to nothing has no order") {
  Talk talk(kOrder);

  talk.sent(R"({"type":"prompt","id":"p1"})").received(R"({"type":"response","id":"s1"})").finish();

  CHECK(talk.subjects() == 0);
  CHECK(talk.failures() == 0);
}

TEST_CASE("without a since the order counts from the start of the process") {
  Talk talk("order: {each: {received: {type: b}}, needs: {received: {type: a}}}");

  talk.received(R"({"type":"b","n":1})")
      .received(R"({"type":"a"})")
      .received(R"({"type":"b","n":2})")
      .finish();

  CHECK(talk.subjects() == 2);
  CHECK(talk.finding().event == 0);
}

TEST_CASE("transitions that are allowed count one by one") {
  Talk talk(kMachine);

  talk.received(R"({"type":"start"})")
      .received(R"({"type":"start"})")
      .received(R"({"type":"end"})")
      .finish();

  CHECK(talk.subjects() == 2);
  CHECK(talk.failures() == 0);
}

TEST_CASE("a transition that fails says in which state and why") {
  Talk talk(kMachine);

  talk.received(R"({"type":"start"})")
      .received(R"({"type":"end"})")
      .received(R"({"type":"end","n":2})")
      .finish();

  CHECK(talk.subjects() == 3);
  CHECK(talk.finding().kind == FindingKind::kOrder);
  CHECK(talk.finding().event == 2);
  CHECK(talk.finding().explanation ==
        R"(The frame {"type":"end","n":2} came in state "idle": nothing was started.)");
}

}  // namespace
}  // namespace touchstone::rules
