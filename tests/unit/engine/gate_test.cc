// What a case needs of the unit, and what a step forbids it to say.
#include "by_hand.h"

using namespace touchstone;
using testing::ByHand;

namespace {

const std::string kGated = "\n        decides: [TOY-003]";
const std::string kForbidden = "\n        forbid: {TOY-003: {type: boom}}";

ByHand needing(const std::string& value) {
  return ByHand({"expect: {type: ability, has: {$as: has}}",
                 "needs: {value: \"${has}\", is: " + value + "}", "expect: {type: done}" + kGated});
}

}  // namespace

TEST_CASE("a case that has what it needs goes on") {
  ByHand hand = needing("clock");

  hand.greets().says("{\"type\":\"ability\",\"has\":\"clock\"}\n");
  hand.says("{\"type\":\"boom\"}\n").gone();

  CHECK(hand.outcome() == "fail wrong-frame TOY-003");
}

TEST_CASE("a case that lacks what it needs leaves in order and decides nothing") {
  ByHand hand = needing("clock");

  hand.greets().says("{\"type\":\"ability\",\"has\":\"none\"}\n");
  CHECK(hand.asked_to_leave());
  hand.leaves();

  CHECK(hand.outcome() == "pass");
  CHECK(hand.verdict().requirements.count("TOY-003") == 0);
}

TEST_CASE("a forbidden frame is blamed though it is tolerated, and the case goes on") {
  ByHand hand({"expect: {type: done}" + kForbidden + "\n        tolerate: [{type: boom}]"});

  hand.greets().says("{\"type\":\"boom\"}\n{\"type\":\"done\"}\n").leaves();

  CHECK(hand.outcome() == "fail unexpected-frame TOY-003");
}

TEST_CASE("what comes behind the awaited frame is not forbidden by its step") {
  ByHand hand({"expect: {type: done}" + kForbidden, "expect: {type: boom}"});

  hand.greets().says("{\"type\":\"done\"}\n{\"type\":\"boom\"}\n").leaves();

  CHECK(hand.outcome() == "pass");
  CHECK(hand.verdict().requirements.at("TOY-003").subjects == 1);
}

TEST_CASE("a frame that is forbidden until the end is blamed once") {
  ByHand hand({"end_input: true", "exit: {code: 0}" + kForbidden}, "    leave: none\n");

  hand.greets().says("{\"type\":\"boom\"}\n").leaves();

  CHECK(hand.outcome() == "fail unexpected-frame TOY-003");
}
