// One conversation after the other, by hand, with a virtual clock.
#include "by_hand.h"

using namespace touchstone;
using engine::ActionKind;
using record::EventKind;
using testing::ByHand;

namespace {

const std::string kHello = "{\"type\":\"hello\"}\n";
const std::string kAnswer = "{\"type\":\"answer\",\"id\":1,\"text\":\"hi\"}\n";

ByHand asking(const std::string& more = "") {
  return ByHand({"send: {type: ask, id: 1}",
                 "expect: {type: answer, id: 1}\n        decides: [TOY-003]" + more});
}

}  // namespace

TEST_CASE("a conversation that goes as its case says passes and counts its subjects") {
  ByHand hand = asking();

  hand.greets().says(kAnswer).leaves();

  CHECK(hand.finished());
  CHECK(hand.outcome() == "pass");
  CHECK(hand.verdict().requirements.at("TOY-003").subjects == 1);
  CHECK(hand.verdict().requirements.at("TOY-005").subjects == 1);
  CHECK(hand.verdict().requirements.at("TOY-006").subjects == 1);
  CHECK(hand.written() == "{\"type\":\"ask\",\"id\":1}\n{\"type\":\"bye\"}\n");
}

TEST_CASE("a frame that is split and glued to others is still one frame") {
  ByHand hand = asking();

  hand.starts().says("{\"type\":").says("\"hello\"}");
  hand.says("\n{\"type\":\"chatter\"}\n" + kAnswer.substr(0, 9)).says(kAnswer.substr(9)).leaves();

  CHECK(hand.outcome() == "pass");
}

TEST_CASE("a frame that the contract tolerates is passed over") {
  ByHand hand = asking();

  hand.greets().says("{\"type\":\"chatter\"}\n" + kAnswer).leaves();

  CHECK(hand.outcome() == "pass");
}

TEST_CASE("another frame than the awaited one fails the step at once") {
  ByHand hand = asking();

  hand.greets().says("{\"type\":\"refusal\"}\n").gone();

  CHECK(hand.finished());
  CHECK(hand.outcome() == "fail wrong-frame TOY-003");
  CHECK(hand.verdict().findings.front().expected == "the string \"answer\"");
  CHECK(hand.verdict().findings.front().actual == "\"refusal\"");
  CHECK(hand.verdict().findings.front().pointer == "/type");
}

TEST_CASE("a schema names the requirement, and the step is not blamed for the same frame") {
  ByHand hand({"send: {type: ask, id: 1}",
               "expect: {type: answer, id: 1, text: hi}\n        decides: [TOY-003]"});

  hand.greets().says("{\"type\":\"answer\",\"id\":1,\"text\":5}\n").gone();

  CHECK(hand.outcome() == "fail schema TOY-005");
}

TEST_CASE("a failing check is reported and the conversation goes on") {
  ByHand hand = asking("\n        check: {TOY-004: {text: please}}");

  hand.greets().says(kAnswer).leaves();

  CHECK(hand.outcome() == "warn wrong-frame TOY-004");
  CHECK(hand.verdict().requirements.at("TOY-003").failures == 0);
}

TEST_CASE("a line that is no JSON blames the contract's wire requirement and is passed over") {
  ByHand hand = asking();

  hand.greets().says("debug: thinking\n" + kAnswer).leaves();

  CHECK(hand.outcome() == "fail not-a-frame TOY-009");
  CHECK(hand.verdict().requirements.at("TOY-003").failures == 0);
}

TEST_CASE("nothing but lines that are no frames ends the case early") {
  ByHand hand = asking();
  std::string flood;
  for (int i = 0; i < 1000; ++i) flood += "y\n";

  hand.starts().says(flood).gone();

  CHECK(hand.finished());
  CHECK(hand.verdict().findings.back().kind == record::FindingKind::kNotAFrame);
  CHECK(hand.verdict().requirements.at("TOY-009").failures == 1000);
  CHECK(hand.verdict().findings.size() < 30);
}

TEST_CASE("an answer after its bound is too slow, and only time speaks against it") {
  ByHand hand = asking();

  hand.greets().after_ms(1000).bound_passes().after_ms(500).says(kAnswer).leaves();

  CHECK(hand.outcome() == "inconclusive too-slow TOY-003");
  CHECK(hand.verdict().only_time);
}

TEST_CASE("an answer that never comes is missing when the case ends") {
  ByHand hand = asking();

  hand.greets().bound_passes().case_ends().gone();

  CHECK(hand.finished());
  CHECK(hand.outcome() == "fail missing-frame TOY-003");
  CHECK_FALSE(hand.verdict().only_time);
}

TEST_CASE("a unit that says nothing at all hangs") {
  ByHand hand = asking();

  hand.starts().case_ends().gone();

  CHECK(hand.outcome() == "fail hung TOY-001");
}

TEST_CASE("a clean exit, a crash and a death by signal while a step waits are told apart") {
  ByHand early = asking();
  ByHand code = asking();
  ByHand signal = asking();

  early.greets().exits(0).gone();
  code.greets().exits(3).gone();
  signal.greets().exits(11, true).gone();

  CHECK(early.outcome() == "fail exited-early TOY-003");
  CHECK(code.outcome() == "fail crashed TOY-003");
  CHECK(signal.outcome() == "fail crashed TOY-003");
  CHECK(signal.verdict().findings.front().actual == "ended by signal 11");
}

TEST_CASE("a unit that cannot be executed is one finding") {
  ByHand hand = asking();
  record::Event failed = ByHand::make(EventKind::kStartFailed, "main");
  failed.text = "no such file";

  hand.happens(failed);

  CHECK(hand.finished());
  CHECK(hand.outcome() == "fail cannot-start");
}

TEST_CASE("a wrong exit code blames the step that waits for the end") {
  ByHand hand = asking();

  hand.greets().says(kAnswer).exits(1).gone();

  CHECK(hand.outcome() == "fail crashed TOY-002");
}

TEST_CASE("a frame that nobody waits for before the end is unexpected") {
  ByHand hand = asking();

  hand.greets().says(kAnswer).says("{\"type\":\"surprise\"}\n").exits(0).gone();

  CHECK(hand.outcome() == "fail unexpected-frame TOY-002");
}

TEST_CASE("a unit that does not end hangs") {
  ByHand hand = asking();

  hand.greets().says(kAnswer).bound_passes().case_ends().gone();

  CHECK(hand.outcome() == "fail hung TOY-002");
}

TEST_CASE("frames of an any-order step may come in any order but must all come") {
  const std::vector<std::string> steps = {
      "expect_all:\n          - {expect: {type: a}, decides: [TOY-003]}\n"
      "          - {expect: {type: b}, decides: [TOY-004]}"};
  ByHand swapped(steps);
  ByHand half(steps);

  swapped.greets().says("{\"type\":\"b\"}\n{\"type\":\"a\"}\n").leaves();
  half.greets().says("{\"type\":\"b\"}\n{\"type\":\"c\"}\n").gone();

  CHECK(swapped.outcome() == "pass");
  CHECK(half.outcome() == "fail wrong-frame TOY-003");
}

TEST_CASE("an any-order step that is not done when the unit ends blames what is still missing") {
  ByHand half(
      {"expect_all:\n          - {expect: {type: a}, decides: [TOY-003]}\n"
       "          - {expect: {type: b}, decides: [TOY-004]}"});

  half.greets().says("{\"type\":\"b\"}\n").leaves();

  CHECK(half.outcome() == "fail exited-early TOY-003");
}

TEST_CASE("a collecting step takes as many frames as it was told") {
  const std::vector<std::string> steps = {
      "collect: {each: {type: part}, until: {type: end}, min: 2, max: 3}\n"
      "        decides: [TOY-003]"};
  const std::string part = "{\"type\":\"part\"}\n";
  const std::string end = "{\"type\":\"end\"}\n";
  ByHand right(steps);
  ByHand few(steps);
  ByHand many(steps);

  right.greets().says(part + part + end).leaves();
  few.greets().says(part + end).gone();
  many.greets().says(part + part + part + part + end).gone();

  CHECK(right.outcome() == "pass");
  CHECK(few.outcome() == "fail wrong-frame TOY-003");
  CHECK(many.outcome() == "fail wrong-frame TOY-003");
}

TEST_CASE("a value that was captured is sent and expected later") {
  ByHand hand({"expect: {type: token, value: {$type: string, $as: secret}}",
               "send: {type: ask, id: 1, text: \"${secret}\"}",
               "expect: {type: answer, text: \"${secret}\"}\n        decides: [TOY-003]"});

  hand.greets()
      .says("{\"type\":\"token\",\"value\":\"x1\"}\n")
      .says("{\"type\":\"answer\",\"id\":1,\"text\":\"x1\"}\n")
      .leaves();

  CHECK(hand.outcome() == "pass");
  CHECK(hand.written().find("\"text\":\"x1\"") != std::string::npos);
}

TEST_CASE("a frame of ours that breaks its schema is our fault unless it is meant") {
  ByHand ours({"send: {type: ask, id: word}"});
  ByHand meant({"send: {type: ask, id: word}\n        meant: the id is a string"});

  ours.greets().gone();
  meant.greets().leaves();

  CHECK(ours.outcome() == "harness-error harness");
  CHECK(meant.outcome() == "pass");
}

TEST_CASE("what the harness could not do is a harness-error") {
  ByHand hand = asking();
  record::Event trouble = ByHand::make(EventKind::kTrouble, "");
  trouble.text = "no socket";

  hand.starts().happens(trouble).gone();

  CHECK(hand.outcome() == "harness-error harness");
}

TEST_CASE("an interrupted case is not observed, whatever it had seen") {
  ByHand hand = asking();

  hand.greets().happens(ByHand::make(EventKind::kInterrupted, "")).gone();

  CHECK(hand.finished());
  CHECK(hand.outcome() == "not-observed");
}

TEST_CASE("an exit step looks at what the unit wrote to standard error") {
  const std::vector<std::string> steps = {
      "end_input: true", "exit: {code: 0, stderr: {$contains: bye}}\n        decides: [TOY-003]"};
  const std::string none = "    leave: none\n";
  ByHand right(steps, none);
  ByHand wrong(steps, none);
  record::Event text = ByHand::make(EventKind::kBytes, "main");
  text.lane = "main.err";
  text.text = "good";

  right.greets().happens(text);
  text.text = "bye\n";
  right.happens(text).leaves();
  wrong.greets().exits(0).gone();

  CHECK(right.outcome() == "pass");
  CHECK(wrong.outcome() == "fail wrong-frame TOY-003");
}

TEST_CASE("the frame that ends a collection is checked, and bounded") {
  const std::vector<std::string> steps = {
      "send: {type: ask, id: 1}",
      "collect: {each: {type: token}, until: {type: answer}}\n"
      "        check: {TOY-004: {text: hi}}\n        within: {TOY-003: 500}"};
  const std::string token = "{\"type\":\"token\"}\n";
  ByHand right(steps);
  ByHand wrong(steps);
  ByHand late(steps);

  right.greets().says(token + kAnswer).leaves();
  wrong.greets().says(token + "{\"type\":\"answer\",\"id\":1,\"text\":\"no\"}\n").leaves();
  late.greets().says(token).after_ms(600).says(kAnswer).leaves();

  CHECK(right.outcome() == "pass");
  CHECK(right.verdict().requirements.at("TOY-004").subjects == 1);
  CHECK(wrong.outcome() == "warn wrong-frame TOY-004");
  CHECK(late.outcome() == "inconclusive too-slow TOY-003");
}

TEST_CASE("of frames in any order, those that never come are blamed by what they decide") {
  ByHand hand({"send: {type: ask, id: 1}",
               "expect_all:\n          - {expect: {type: answer}, decides: [TOY-003]}\n"
               "          - {expect: {type: note}, decides: [TOY-004]}"});

  hand.greets().says(kAnswer).bound_passes().case_ends().gone();

  CHECK(hand.outcome() == "not-observed missing-frame TOY-004");
}

TEST_CASE("bytes may refer to what was captured") {
  ByHand hand({"send: {type: ask, id: 1}", "expect: {type: answer, text: {$as: word}}",
               "send_raw: [{text: \"${word} $${word}\"}, {hex: \"0a\"}]\n        meant: no frame"});

  hand.greets().says(kAnswer).leaves();

  CHECK(hand.written().find("hi ${word}\n") != std::string::npos);
}

TEST_CASE("findings that name no requirement are kept as seldom as those that do") {
  ByHand hand({"send: {type: ask, id: 1}", "expect: {type: answer}"});
  hand.greets();

  for (int i = 0; i < 1000; ++i) {
    record::Event trouble = ByHand::make(EventKind::kTrouble, "");
    trouble.text = "a stranger connected";
    hand.happens(trouble);
  }
  hand.gone();

  CHECK(hand.verdict().verdict == record::Verdict::kHarnessError);
  CHECK(hand.verdict().findings.size() == 20);
}

TEST_CASE("a check of a value that the unit never gave fails") {
  ByHand hand({"expect: {type: answer, extra: {$absent_or: {$as: extra}}}",
               "check: {TOY-004: {value: '${extra}', is: {$type: string}}}"});

  hand.greets().says(kAnswer).leaves();

  CHECK(hand.outcome() == "warn wrong-frame TOY-004");
}

TEST_CASE("a thousand lines of garbage end the case, also when a frame follows in the same chunk") {
  std::string garbage;
  for (int i = 0; i < 1000; ++i) garbage += "~\n";
  ByHand together({"let: {a: 1}"});
  ByHand apart({"let: {a: 1}"});

  together.starts().says(garbage + kHello).gone();
  apart.starts().says(garbage).says(kHello).gone();

  CHECK(together.finished());
  CHECK(together.outcome() == apart.outcome());
}

TEST_CASE("an exit that must leave nothing is held to it although we ended the unit") {
  const std::vector<std::string> steps = {
      "signal: KILL", "exit: {signal: KILL, leftovers: none}\n        decides: [TOY-003]"};
  const std::string abrupt = "    leave: none\n";
  ByHand clean(steps, abrupt);
  ByHand leaky(steps, abrupt);

  clean.greets().exits(9, true).gone();
  leaky.greets().exits(9, true).gone(R"([{"name":"sleeper","pid":7}])");

  CHECK(clean.outcome() == "pass");
  CHECK(leaky.outcome() == "fail leftover TOY-003");
}

TEST_CASE("half a line of a unit that we killed is nobody's fault") {
  ByHand hand({"kill: true"}, "    leave: none\n");

  hand.greets().says("{\"type\":\"answ").exits(9, true).gone();

  CHECK(hand.outcome() == "pass");
}
