// The judge must say what the live engine said, byte for byte, from the recording alone.
#include "engine/judge.h"

#include "by_hand.h"
#include "record/recording.h"

using namespace touchstone;
using testing::ByHand;

namespace {

record::Recording recording_of(const ByHand& hand) {
  record::Recording recording;
  recording.head.contract = "toy";
  recording.head.contract_digest = hand.toy().contract->digest;
  recording.head.case_id = hand.test().id;
  recording.head.case_json = hand.test().document;
  recording.head.unit_json = "{}";
  recording.head.machine_json = "{}";
  recording.head.variables = {{"HOME", "/h"}, {"SOCKET_helper", "/s"}};
  for (const record::Event& event : hand.events()) recording.entries.emplace_back(event);
  return recording;
}

std::string judged(const record::Recording& recording, const ByHand& hand) {
  // Through the file format, as an offline judge would get it.
  std::string text = record::to_line(recording.head);
  for (const record::Entry& entry : recording.entries) {
    text += record::to_line(std::get<record::Event>(entry));
  }
  auto read = record::read(text, "r.jsonl");
  REQUIRE(read.ok());
  auto judgement = engine::judge(*read, *hand.toy().contract, hand.toy().rules);
  REQUIRE(judgement.ok());
  return record::to_json(judgement->verdict);
}

const std::vector<std::string> kSteps = {
    "send: {type: ask, id: 1}", "expect: {type: answer, id: 1}\n        decides: [TOY-003]"};

}  // namespace

TEST_CASE("a judged recording has the verdict of its live run") {
  ByHand right(kSteps);
  ByHand wrong(kSteps);
  ByHand late(kSteps);

  right.greets().says("{\"type\":\"answer\",\"id\":1,\"text\":\"\xC3\xA9\"}\n").leaves();
  wrong.greets().says("no\xFFise\n{\"type\":\"answer\",\"id\":2,\"text\":\"\"}\n").gone();
  late.greets().after_ms(1200).bound_passes().case_ends().gone();

  for (ByHand* hand : {&right, &wrong, &late}) {
    CHECK(judged(recording_of(*hand), *hand) == record::to_json(hand->verdict()));
  }
  CHECK(right.verdict().verdict != wrong.verdict().verdict);
}

TEST_CASE("a recording that was cut is judged as far as it goes, and says so") {
  ByHand hand(kSteps);
  hand.greets();

  const auto judgement = engine::judge(recording_of(hand), *hand.toy().contract, hand.toy().rules);

  REQUIRE(judgement.ok());
  CHECK_FALSE(judgement->complete);
  CHECK(judgement->verdict.verdict == record::Verdict::kNotObserved);
}

TEST_CASE("a recording of another revision of the contract is judged with a remark") {
  ByHand hand(kSteps);
  hand.greets();
  record::Recording recording = recording_of(hand);
  recording.head.contract_digest = "sha256:other";

  const auto judgement = engine::judge(recording, *hand.toy().contract, hand.toy().rules);

  REQUIRE(judgement.ok());
  CHECK(judgement->remarks.front().find("differs") != std::string::npos);
}

TEST_CASE("a recording of another contract is refused") {
  ByHand hand(kSteps);
  record::Recording recording = recording_of(hand);
  recording.head.contract = "other";

  CHECK_FALSE(engine::judge(recording, *hand.toy().contract, hand.toy().rules).ok());
}
