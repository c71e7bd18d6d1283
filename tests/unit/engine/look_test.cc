// Steps that look at what the unit takes and wrote, hang up on it, and wait for its end.
#include "by_hand.h"

using namespace touchstone;
using engine::ActionKind;
using record::EventKind;
using testing::ByHand;

namespace {

const std::string kDecides = "\n        decides: [TOY-003]";

ByHand& sees(ByHand& hand, ActionKind asked, const std::string& seen) {
  record::Event event = ByHand::make(EventKind::kFiles, "");
  event.number = hand.last(asked).number;
  event.text = seen;
  return hand.happens(event);
}

ByHand ending(const std::string& exit) {
  return ByHand({"signal: TERM", "exit: " + exit + kDecides}, "    leave: none\n");
}

}  // namespace

TEST_CASE("what grew since an earlier measure is held against a pattern") {
  for (const auto& [now, outcome] :
       {std::pair("9", "pass"), std::pair("10", "fail resource TOY-003")}) {
    ByHand hand({"measure: {as: before}",
                 "measure: {since: before, is: {growth: {descriptors: {$max: 4}}}}" + kDecides});

    hand.greets();
    sees(hand, ActionKind::kMeasure, R"({"descriptors":5,"threads":1})");
    sees(hand, ActionKind::kMeasure, "{\"descriptors\":" + std::string(now) + ",\"threads\":1}");
    hand.leaves();

    CHECK(hand.outcome() == outcome);
  }
}

TEST_CASE("a tree that cannot be looked at is a fault of ours") {
  ByHand hand({"measure: {is: {zombies: 0}}" + kDecides});

  hand.greets();
  sees(hand, ActionKind::kMeasure, "null").gone();

  CHECK(hand.outcome().find("harness-error") == 0);
}

TEST_CASE("a file that holds what was told in confidence is a leak") {
  ByHand hand({"search: {below: [\"${HOME}\"], lacks: secret}" + kDecides});

  hand.greets();
  CHECK(hand.last(ActionKind::kSearch).args == std::vector<std::string>{"/h"});
  sees(hand, ActionKind::kSearch, R"(["/h/log"])").gone();

  CHECK(hand.outcome() == "fail leak TOY-003");
}

TEST_CASE("an end may be one of several") {
  const std::string exit = "{one_of: [{code: 0}, {signal: TERM}]}";
  ByHand by_code = ending(exit);
  by_code.greets().exits(0).gone();
  ByHand by_signal = ending(exit);
  by_signal.greets().exits(15, true).gone();
  ByHand otherwise = ending(exit);
  otherwise.greets().exits(1).gone();

  CHECK(by_code.outcome() == "pass");
  CHECK(by_signal.outcome() == "pass");
  CHECK(otherwise.outcome() == "fail crashed TOY-003");
}

TEST_CASE("any code is an end by itself, a signal is none") {
  ByHand by_code = ending("{by_itself: true}");
  by_code.greets().exits(7).gone();
  ByHand by_signal = ending("{by_itself: true}");
  by_signal.greets().exits(6, true).gone();

  CHECK(by_code.outcome() == "pass");
  CHECK(by_signal.outcome() == "fail crashed TOY-003");
}

TEST_CASE("what outlives a unit that we signalled is told when a step asks for it") {
  const std::string left = R"([{"pid":7,"name":"helper"}])";
  ByHand asked = ending("{any: true, leftovers: none}");
  asked.greets().exits(15, true).gone(left);
  ByHand not_asked = ending("{any: true}");
  not_asked.greets().exits(15, true).gone(left);

  CHECK(asked.outcome() == "fail leftover TOY-003");
  CHECK(not_asked.outcome() == "pass");
}

TEST_CASE("what a unit said into an output that was hung up is not judged") {
  ByHand hand({"hang_up: stdout", "exit: {any: true}" + kDecides}, "    leave: none\n");

  hand.greets();
  CHECK(hand.last(ActionKind::kDrop).text == "stdout");
  hand.says("half a fra").exits(0).gone();

  CHECK(hand.outcome() == "pass");
}
