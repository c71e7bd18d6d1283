// Steps about files: the engine asks, is told, and judges what it was told.
#include "by_hand.h"

using namespace touchstone;
using engine::ActionKind;
using record::EventKind;
using testing::ByHand;

namespace {

ByHand looking(const std::string& expectation) {
  return ByHand({"files: [" + expectation + "]\n        decides: [TOY-003]"});
}

ByHand& sees(ByHand& hand, const std::string& matches) {
  record::Event event = ByHand::make(EventKind::kFiles, "");
  event.number = hand.last(ActionKind::kObserve).number;
  event.text = "[{\"path\":\"/h/f\",\"matches\":[" + matches + "]}]";
  return hand.happens(event);
}

const std::string kFile =
    R"({"path":"/h/f","kind":"file","mode":"0600","size":9,"text":"{\"a\": 1}\n"})";

}  // namespace

TEST_CASE("a file that is as it should be passes, path and content alike") {
  ByHand hand = looking("{path: \"${HOME}/f\", is: file, mode: \"0600\", json: {a: 1}, size: 9}");

  hand.greets();
  CHECK(hand.last(ActionKind::kObserve).args == std::vector<std::string>{"/h/f"});
  sees(hand, kFile).leaves();

  CHECK(hand.outcome() == "pass");
}

TEST_CASE("a file with another kind, mode or content is a side effect that is told") {
  for (const char* wrong :
       {"is: folder", "mode: \"0644\"", "json: {a: 2}", "text: nothing", "is: absent"}) {
    ByHand hand = looking(std::string("{path: \"${HOME}/f\", ") + wrong + "}");

    hand.greets();
    sees(hand, kFile).gone();

    CHECK(hand.outcome() == "fail side-effect TOY-003");
  }
}

TEST_CASE("a path that should not exist and does not passes") {
  ByHand hand = looking("{path: \"${HOME}/f\", is: absent}");

  hand.greets();
  sees(hand, "").leaves();

  CHECK(hand.outcome() == "pass");
}

TEST_CASE("a path with a star must match exactly one") {
  ByHand hand = looking("{path: \"${HOME}/*\"}");

  hand.greets();
  sees(hand, kFile + "," + kFile).gone();

  CHECK(hand.verdict().findings.front().actual == "2 of them");
}

TEST_CASE("a file that a step puts is handed to the driver with its mode") {
  ByHand hand({"put: {path: \"${HOME}/x\", json: {a: \"${HOME}\"}, mode: \"0640\"}"});

  hand.greets();

  CHECK(hand.last(ActionKind::kPut).text == "{\"a\":\"/h\"}");
  CHECK(hand.last(ActionKind::kPut).args == std::vector<std::string>{"/h/x"});
  CHECK(hand.last(ActionKind::kPut).number == 0640);
}
