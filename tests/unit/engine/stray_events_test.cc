// Events that seldom come, or only from the recording of a stranger: an engine survives them.
// Each was found by the simulator.
#include "by_hand.h"

using namespace touchstone;
using record::EventKind;
using testing::ByHand;

namespace {

ByHand& observed(ByHand& hand, const std::string& text) {
  record::Event files = ByHand::make(EventKind::kFiles, "");
  files.number = hand.last(engine::ActionKind::kObserve).number;
  files.text = text;
  return hand.happens(files);
}

}  // namespace

TEST_CASE("bytes of a lane that has ended are passed over") {
  ByHand hand({"let: {a: 1}"});

  hand.greets().exits(0).says("{\"type\":\"answer\"}\n").gone();

  CHECK(hand.finished());
}

TEST_CASE("a second start that fails leaves the leftovers of the first as they were") {
  ByHand hand({"start: {as: other}", "close: {send: {type: bye}, exit: 0}", "start: true"});
  hand.greets().starts("other").leaves();

  hand.happens(ByHand::make(EventKind::kStartFailed, "main")).gone();
  record::Event gone = ByHand::make(EventKind::kGone, "other");
  gone.text = "[]";
  hand.happens(gone);

  CHECK(hand.finished());
  CHECK(hand.verdict().requirements.at("TOY-007").subjects == 1);
}

TEST_CASE("an observation that is no list of matches is our fault, and no crash") {
  for (const std::string text : {"{\"a\":1}", "[1]", "\"x\"", "", "[{\"matches\":{\"a\":1}}]"}) {
    for (const std::string step : {"files: [{path: /f, is: file}]", "tree: {at: /d, has: [f]}"}) {
      ByHand hand({step});

      observed(hand.greets(), text).gone();

      CHECK(hand.outcome() == "harness-error harness");
    }
  }
}
