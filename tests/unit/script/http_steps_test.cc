// Mistakes in steps of a lane that speaks HTTP.
#include "script/case.h"
#include "support/catch.h"
#include "support/toy.h"

using namespace touchstone;
using testing::load_toy;
using testing::toy_suite;

namespace {

const std::string kPlant = "    plant: [{peer: oracle}]\n";

std::string complaint(const std::vector<std::string>& steps, const std::string& more = kPlant) {
  const testing::Toy toy = load_toy(toy_suite(steps, more));
  const auto cases = script::load_suite(*toy.contract, toy.source);
  return cases.ok() ? "no complaint" : base::to_string(cases.error());
}

// What is said of a step that follows the beginning of an answer.
std::string complaint_in_answer(const std::string& step) {
  return complaint({"oracle: {expect: \"POST /a\", as: a}", "oracle: {begin: a}", step});
}

bool says(const std::string& complaint, const std::string& words) {
  INFO(complaint);
  CHECK(complaint.starts_with("suites/toy/suite.yaml:"));
  return complaint.find(words) != std::string::npos;
}

}  // namespace

TEST_CASE("a request is named by method and target") {
  CHECK(says(complaint({"oracle: {expect: /a}"}), "expect takes a method and a target"));
  CHECK(says(complaint({"oracle: {expect: \"POST /a\", params: {}}"}), "params"));
}

TEST_CASE("a word before any answer began is refused") {
  CHECK(says(complaint({"oracle: {say: hi}"}), "no earlier step begins an answer on oracle"));
}

TEST_CASE("a call that nobody made is refused with the nearest name") {
  CHECK(says(complaint({"oracle: {expect: \"POST /a\", as: call}", "oracle: {reply: cal}"}),
             "did you mean \"call\"?"));
  CHECK(says(complaint_in_answer("oracle: {say: hi, to: b}"), "no earlier step has a call"));
  CHECK(says(complaint_in_answer("oracle: {close: b}"), "no earlier step has a call"));
}

TEST_CASE("the members of a word are checked") {
  CHECK(says(complaint_in_answer("oracle: {count: {sen: 1}}"), "did you mean \"seen\"?"));
  CHECK(
      says(complaint_in_answer("oracle: {count: {hidden: 1}}"), "a whole number as its \"seen\""));
  CHECK(says(complaint_in_answer("oracle: {count: {seen: 1, hidden: x}}"),
             ":9:43: \"count\" needs a whole number as its \"hidden\""));
  CHECK(says(complaint_in_answer("oracle: {say: hi, loudly: true}"), "takes nothing beside it"));
}

TEST_CASE("an instruction that cannot be sent is refused with its place") {
  CHECK(says(complaint_in_answer("oracle: {send: {evnt: 1}}"), "has one of status, begin, event"));
  CHECK(says(complaint_in_answer("oracle: {send: [{chunk: \"\"}]}"), ":9:25: chunk takes a text"));
  CHECK(says(complaint({"oracle: {expect: \"POST /a\", as: a}", "oracle: {reply: a, status: ok}"}),
             "three digits"));
  CHECK(says(complaint_in_answer("oracle: {send: [{busy: a}]}"), "is a step of its own"));
}

TEST_CASE("the address of a server is known in cases that plant it") {
  const std::vector<std::string> steps = {"let: {url: \"${URL_oracle}:${PORT_oracle}\"}"};

  CHECK(complaint(steps) == "no complaint");
  CHECK(says(complaint(steps, ""), "nothing has set \"${URL_oracle}\""));
  CHECK(says(complaint({"let: {path: \"${SOCKET_oracle}\"}"}), "nothing has set"));
}

TEST_CASE("an answer of a case is a reply or a list of instructions and words") {
  const auto with = [](const std::string& answer) {
    return complaint({"kill: true"}, kPlant + "    answers: {oracle: [" + answer + "]}\n");
  };

  CHECK(with("{when: {}, send: [{say: hi}, {end: true}]}") == "no complaint");
  CHECK(says(with("{when: {}}"), "exactly one of reply and send"));
  CHECK(says(with("{when: {}, reply: {status: 1}}"), "three digits"));
  CHECK(says(with("{when: {}, reply: {}, error: {}}"), "error"));
}

TEST_CASE("a list below a word's send is several frames on any lane") {
  const testing::Toy toy =
      load_toy(toy_suite({"helper: {applaud: loudly}"}, "    plant: [{peer: helper}]\n"));
  const auto cases = script::load_suite(*toy.contract, toy.source);

  REQUIRE(cases.ok());
  const auto& write = std::get<script::Write>(cases->front()->steps[2].action);
  CHECK(write.frames.size() == 2);
}
