// Lanes besides the unit's own: the harness plays a child of the unit.
#include "by_hand.h"

using namespace touchstone;
using record::EventKind;
using testing::ByHand;

namespace {

record::Event connected(const std::string& lane) {
  record::Event event = ByHand::make(EventKind::kConnected, "");
  event.lane = lane;
  event.text = R"({"peer":"helper","argv":["helper"],"env":{}})";
  return event;
}

record::Event from_peer(const std::string& text) {
  record::Event event = ByHand::make(EventKind::kBytes, "");
  event.lane = "helper#1";
  event.text = text;
  return event;
}

record::Event peer_end() {
  record::Event event = ByHand::make(EventKind::kEnd, "");
  event.lane = "helper#1";
  return event;
}

const std::string kPlantHelper = "    plant: [{peer: helper}]\n";

}  // namespace

TEST_CASE("a call of the unit's child is awaited and answered with its own id") {
  ByHand hand({"helper: {expect: work, params: {what: dig}, as: job}\n        decides: [TOY-003]",
               "helper: {cheer: loudly}", "helper: {reply: job, result: {done: true}}"},
              kPlantHelper);

  hand.greets().happens(connected("helper#1"));
  hand.happens(from_peer(
      "{\"jsonrpc\":\"2.0\",\"id\":\"j7\",\"method\":\"work\",\"params\":{\"what\":\"dig\"}}\n"));
  hand.leaves();

  CHECK(hand.outcome() == "pass");
  CHECK(hand.written().find(
            "{\"jsonrpc\":\"2.0\",\"method\":\"cheered\",\"params\":{\"by\":\"loudly\"}}\n"
            "{\"jsonrpc\":\"2.0\",\"id\":\"j7\",\"result\":{\"done\":true}}\n") == 0);
}

TEST_CASE("a call that no step waits for gets the contract's answer") {
  ByHand hand({"send: {type: ask, id: 1}", "expect: {type: answer}"}, kPlantHelper);

  hand.greets().happens(connected("helper#1"));
  hand.happens(from_peer("{\"jsonrpc\":\"2.0\",\"id\":3,\"method\":\"ping\"}\n"));
  hand.says("{\"type\":\"answer\",\"id\":1,\"text\":\"hi\"}\n").leaves();

  CHECK(hand.outcome() == "pass");
  CHECK(hand.written().find("{\"jsonrpc\":\"2.0\",\"id\":3,\"result\":{\"pong\":true}}\n") !=
        std::string::npos);
}

TEST_CASE("an answer can use what its pattern captured") {
  ByHand hand({"send: {type: ask, id: 1}", "expect: {type: answer}"},
              kPlantHelper +
                  "    answers: {helper: [{when: {method: ping, id: {$as: asked}}, "
                  "send: [{jsonrpc: \"2.0\", id: \"${asked}\", result: {to: \"n${asked}\"}}]}]}\n");

  hand.greets().happens(connected("helper#1"));
  hand.happens(from_peer("{\"jsonrpc\":\"2.0\",\"id\":3,\"method\":\"ping\"}\n"));
  hand.says("{\"type\":\"answer\",\"id\":1,\"text\":\"hi\"}\n").leaves();

  CHECK(hand.outcome() == "pass");
  CHECK(hand.written().find("\"result\":{\"to\":\"n3\"}") != std::string::npos);
}

TEST_CASE("a call that a later step waits for is kept for it") {
  ByHand hand({"expect: {type: token}", "helper: {expect: ping, as: p}",
               "helper: {reply: p, result: {mine: true}}"},
              kPlantHelper);

  hand.greets().happens(connected("helper#1"));
  hand.happens(from_peer("{\"jsonrpc\":\"2.0\",\"id\":3,\"method\":\"ping\"}\n"));
  CHECK(hand.written().empty());
  hand.says("{\"type\":\"token\"}\n").leaves();

  CHECK(hand.outcome() == "pass");
  CHECK(hand.written().find("\"mine\":true") != std::string::npos);
}

TEST_CASE("what is still in a peer's socket counts after the unit has exited") {
  ByHand hand({"end_input: true", "helper: {expect: shutdown}\n        decides: [TOY-003]",
               "exit: {code: 0}"},
              kPlantHelper + "    leave: none\n");

  hand.greets().happens(connected("helper#1")).exits(0);
  hand.happens(from_peer("{\"jsonrpc\":\"2.0\",\"method\":\"shutdown\"}\n"));
  hand.gone().happens(peer_end());

  CHECK(hand.finished());
  CHECK(hand.outcome() == "pass");
}

TEST_CASE("a call that never comes is missed once unit and child are gone") {
  ByHand hand({"end_input: true", "helper: {expect: shutdown}\n        decides: [TOY-003]"},
              kPlantHelper + "    leave: none\n");

  hand.greets().happens(connected("helper#1")).exits(0).gone();
  CHECK_FALSE(hand.finished());
  hand.happens(peer_end());

  CHECK(hand.finished());
  CHECK(hand.outcome() == "fail exited-early TOY-003");
}

TEST_CASE("an error of the unit, and no call of its child, ends the case at the step's bound") {
  ByHand hand({"send: {type: ask, id: 1}", "helper: {expect: work}\n        decides: [TOY-003]"},
              kPlantHelper);

  hand.greets().happens(connected("helper#1"));
  hand.says("{\"type\":\"chatter\"}\n{\"type\":\"refused\"}\n");
  CHECK_FALSE(hand.finished());
  hand.bound_passes().gone();

  CHECK(hand.finished());
  CHECK(hand.outcome() == "fail wrong-frame TOY-003");
  CHECK(hand.verdict().findings.front().actual == "{\"type\":\"refused\"}");
}

TEST_CASE("an answer that a later step takes does not end a step that waits for a child") {
  ByHand hand({"send: {type: ask, id: 1}", "helper: {expect: work}\n        decides: [TOY-004]",
               "expect: {type: answer}"},
              kPlantHelper);

  hand.greets().happens(connected("helper#1"));
  hand.says("{\"type\":\"answer\",\"id\":1,\"text\":\"hi\"}\n").bound_passes();
  hand.happens(from_peer("{\"jsonrpc\":\"2.0\",\"id\":3,\"method\":\"work\"}\n")).leaves();

  CHECK(hand.outcome() == "warn too-slow TOY-004");
}

TEST_CASE("a child that we hung up on is gone, though nobody tells of its end") {
  ByHand hand({"helper: {expect: work, as: job}", "helper: {close: true}", "helper: {end: true}"},
              kPlantHelper);

  hand.greets().happens(connected("helper#1"));
  hand.happens(from_peer("{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"work\"}\n")).leaves();

  CHECK(hand.outcome() == "pass");
}

TEST_CASE("an answer that closes hangs up behind what it says") {
  const std::string obedient =
      kPlantHelper +
      "    answers: {helper: [{when: {method: ping}, reply: {pong: last}, close: true}]}\n";
  ByHand hand({"send: {type: ask, id: 1}", "expect: {type: answer}"}, obedient);

  hand.greets().happens(connected("helper#1"));
  hand.happens(from_peer("{\"jsonrpc\":\"2.0\",\"id\":3,\"method\":\"ping\"}\n"));

  CHECK(hand.written().find("\"pong\":\"last\"") != std::string::npos);
  CHECK(hand.last(engine::ActionKind::kHangUp).lane == "helper#1");
  hand.says("{\"type\":\"answer\",\"id\":1,\"text\":\"hi\"}\n").leaves();
  CHECK(hand.outcome() == "pass");
}
