// Steps about whole trees, and those that take something away.
#include "by_hand.h"

using namespace touchstone;
using engine::ActionKind;
using record::EventKind;
using testing::ByHand;

namespace {

ByHand& lists(ByHand& hand, const std::string& matches) {
  record::Event event = ByHand::make(EventKind::kFiles, "");
  event.number = hand.last(ActionKind::kObserve).number;
  event.text = "[{\"path\":\"/h\",\"matches\":[" + matches + "]}]";
  return hand.happens(event);
}

const std::string kOne = R"({"path":"one","kind":"file","mode":"0644","digest":"sha256:1"})";
const std::string kTwo = R"({"path":"two","kind":"link","mode":"0777","target":"one"})";

ByHand comparing(const std::string& more) {
  return ByHand({"tree: {at: \"${HOME}\", as: before}",
                 "tree: {at: \"${HOME}\", same: before" + more + "}\n        decides: [TOY-003]"});
}

}  // namespace

TEST_CASE("a tree that is as it was passes, apart from what may differ") {
  ByHand hand = comparing(", but: [two]");

  hand.greets();
  lists(hand, kOne + "," + kTwo);
  lists(hand, kOne).leaves();

  CHECK(hand.outcome() == "pass");
}

TEST_CASE("what has gone, come or changed in a tree is a side effect") {
  const std::string changed = R"({"path":"one","kind":"file","mode":"0644","digest":"sha256:2"})";
  for (const std::string& later :
       {kOne, kOne + "," + kTwo + R"(,{"path":"three"})", changed + "," + kTwo}) {
    ByHand hand = comparing("");

    hand.greets();
    lists(hand, kOne + "," + kTwo);
    lists(hand, later).gone();

    CHECK(hand.outcome() == "fail side-effect TOY-003");
  }
}

TEST_CASE("a tree may be bounded by what alone it may hold") {
  ByHand hand({"tree: {at: \"${HOME}\", only: [o*, \"deep/**\"]}\n        decides: [TOY-003]"});

  hand.greets();
  lists(hand, kOne + "," + kTwo).gone();

  CHECK(hand.verdict().findings.front().actual == "two");
}

TEST_CASE("a path that a step removes is handed to the driver") {
  ByHand hand({"remove: \"${HOME}/x\""});

  hand.greets();

  CHECK(hand.last(ActionKind::kPut).recursive);
  CHECK(hand.last(ActionKind::kPut).args == std::vector<std::string>{"/h/x"});
}
