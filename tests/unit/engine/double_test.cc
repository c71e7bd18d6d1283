// Doubles: programs on PATH that the harness plays, and how often they were called; and units that
// do not know what a case is about.
#include "by_hand.h"

using namespace touchstone;
using record::EventKind;
using testing::ByHand;

namespace {

const std::string kPlantGadget = "    plant: [{double: gadget}]\n";

void calls(ByHand& hand, int number, const std::string& word) {
  record::Event event = ByHand::make(EventKind::kConnected, "");
  event.lane = "gadget#" + std::to_string(number);
  event.text = R"({"peer":"gadget","argv":["gadget",")" + word + R"("],"env":{}})";
  hand.happens(event);
}

ByHand counting(const std::string& how) {
  return ByHand({"exit: {code: 0}",
                 "gadget: {called: {argv: {$has: work}}, " + how + "}\n        decides: [TOY-003]"},
                kPlantGadget + "    leave: none\n");
}

}  // namespace

TEST_CASE("calls of a double are counted, also when its unit has ended") {
  ByHand hand = counting("times: 2");

  hand.greets();
  calls(hand, 1, "work");
  calls(hand, 2, "rest");
  calls(hand, 3, "work");
  hand.leaves();

  CHECK(hand.outcome() == "pass");
}

TEST_CASE("too few and too many calls of a double are told with what was called") {
  for (const char* how : {"times: 0", "min: 2", "max: 0"}) {
    ByHand hand = counting(how);

    hand.greets();
    calls(hand, 1, "work");
    hand.leaves();

    CHECK(hand.outcome() == "fail wrong-frame TOY-003");
    CHECK(hand.verdict().findings.front().actual == "1: [\"gadget\",\"work\"]");
  }
}

TEST_CASE("a unit that ends as one that does not know the matter decides nothing") {
  ByHand hand({"exit: {code: 0}\n        inapplicable: {code: 2}\n        decides: [TOY-003]"},
              "    leave: none\n");

  hand.greets().exits(2).gone();

  CHECK(hand.outcome() == "pass");
  CHECK_FALSE(hand.verdict().requirements.contains("TOY-003"));
}

TEST_CASE("a unit that ends otherwise is judged") {
  ByHand hand({"exit: {code: 0}\n        inapplicable: {code: 2}\n        decides: [TOY-003]"},
              "    leave: none\n");

  hand.greets().exits(3).gone();

  CHECK(hand.outcome() == "fail crashed TOY-003");
}
