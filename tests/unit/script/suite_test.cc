// What authors write: expansion, compilation and the complaints about mistakes.
#include "script/case.h"
#include "support/catch.h"
#include "support/toy.h"

using namespace touchstone;
using testing::load_toy;
using testing::toy_suite;

namespace {

base::Result<std::vector<script::CasePtr>> load(const std::string& suite) {
  const testing::Toy toy = load_toy(suite);
  return script::load_suite(*toy.contract, toy.source);
}

std::string complaint(const std::string& suite) {
  const auto cases = load(suite);
  return cases.ok() ? "no complaint" : base::to_string(cases.error());
}

}  // namespace

TEST_CASE("a case gets the contract's enter and leave steps around its own") {
  const auto cases = load(toy_suite({"send: {type: ask, id: 1}"}));

  REQUIRE(cases.ok());
  const script::Case& one = *cases->front();
  CHECK(one.steps.size() == 5);  // start, hello, ask, bye, exit
  CHECK(std::holds_alternative<script::Start>(one.steps.front().action));
  CHECK(std::holds_alternative<script::Exit>(one.steps.back().action));
}

TEST_CASE("a case without enter and leave has its own steps alone") {
  const auto cases =
      load(toy_suite({"start: true", "kill: true"}, "    enter: none\n    leave: none\n"));

  REQUIRE(cases.ok());
  CHECK(cases->front()->steps.size() == 2);
}

TEST_CASE("every row of a table becomes a case with the row's values") {
  const auto cases = load(toy_suite({"send: {type: ask, id: \"${n}\"}"},
                                    "    table: [{row: first, n: 1}, {row: second, n: 2}]\n"));

  REQUIRE(cases.ok());
  REQUIRE(cases->size() == 2);
  CHECK(cases->at(0)->id == "toy/one/first");
  CHECK(cases->at(1)->id == "toy/one/second");
  CHECK(cases->at(1)->document.find("\"id\":2") != std::string::npos);
}

TEST_CASE("the document of a case compiles to the same case again") {
  const testing::Toy toy = load_toy(toy_suite(
      {"send: {type: ask, id: 1}", "expect: {type: answer, id: 1}", "helper: {cheer: me}"},
      "    plant: [note, {peer: helper}]\n"));
  const auto cases = script::load_suite(*toy.contract, toy.source);
  REQUIRE(cases.ok());

  const auto again = script::compile_document(*toy.contract, cases->front()->document);

  REQUIRE(again.ok());
  CHECK((*again)->document == cases->front()->document);
  CHECK((*again)->steps.size() == cases->front()->steps.size());
  CHECK((*again)->steps.back().at == cases->front()->steps.back().at);
}

TEST_CASE("the requirements of a case are those of its steps, checks and itself") {
  const auto cases =
      load(toy_suite({"expect: {type: answer}\n        check: {\"TOY-004, TOY-005\": {text: hi}}"},
                     "    decides: [TOY-003]\n"));

  REQUIRE(cases.ok());
  CHECK(cases->front()->requirements() ==
        std::vector<std::string>{"TOY-001", "TOY-002", "TOY-003", "TOY-004", "TOY-005"});
}

TEST_CASE("a mistyped verb is refused with its place and the nearest word") {
  CHECK(complaint(toy_suite({"expcet: {type: answer}"})) ==
        "suites/toy/suite.yaml:6:9: unknown word \"expcet\" in a step (did you mean \"expect\"?)");
}

TEST_CASE("two verbs in one step are refused") {
  CHECK(complaint(toy_suite({"send: {type: ask, id: 1}\n        expect: {type: answer}"}))
            .find("suites/toy/suite.yaml:7:9: a step has one verb") == 0);
}

TEST_CASE("an unknown requirement is refused with the nearest id") {
  CHECK(complaint(toy_suite({"expect: {type: answer}\n        decides: [TOY-03]"}))
            .find("has no requirement \"TOY-03\" (did you mean \"TOY-003\"?)") !=
        std::string::npos);
}

TEST_CASE("an unknown matcher is refused with its place") {
  const std::string text = complaint(toy_suite({"expect: {type: {$regx: a}}"}));

  CHECK(text.find("suites/toy/suite.yaml:6:") == 0);
  CHECK(text.find("$regex") != std::string::npos);
}

TEST_CASE("a reference that nothing has set is refused with the nearest name") {
  CHECK(complaint(toy_suite({"expect: {type: answer, text: {$as: word}}",
                             "send: {type: ask, id: \"${wrod}\"}"}))
            .find("nothing has set \"${wrod}\" before this step (did you mean \"${word}\"?)") !=
        std::string::npos);
}

TEST_CASE("an unknown fixture is refused with the nearest name") {
  CHECK(complaint(toy_suite({"kill: true"}, "    plant: [noet]\n"))
            .find("there is no fixture \"noet\" in fixtures/toy/ (did you mean \"note\"?)") !=
        std::string::npos);
}

TEST_CASE("an unknown member of a case is refused") {
  CHECK(complaint(toy_suite({"kill: true"}, "    titel: x\n")).find("titel") != std::string::npos);
}

TEST_CASE("a repeated id is refused with both places") {
  std::string suite = toy_suite({"kill: true"});
  suite += "  - {id: toy/one, title: again, steps: [{kill: true}]}\n";

  CHECK(complaint(suite).find("suites/toy/suite.yaml:7:5: the case id \"toy/one\" is already taken "
                              "at suites/toy/suite.yaml:3:5") == 0);
}

TEST_CASE("a reply to a call that no step took is refused") {
  CHECK(complaint(toy_suite({"helper: {reply: turn, result: {}}"}))
            .find("no earlier step has a call named \"turn\"") != std::string::npos);
}

TEST_CASE("a suite of another contract is refused") {
  CHECK(complaint("contract: other\ncases: []\n").find("is for the contract \"other\"") !=
        std::string::npos);
}

TEST_CASE("the probe of a contract waits no longer than its start bound") {
  const testing::Toy toy = load_toy();

  const auto probe = script::probe_case(*toy.contract, toy.source);

  REQUIRE(probe.ok());
  CHECK((*probe)->bounds.case_ == std::chrono::milliseconds(1000));
  CHECK((*probe)->steps.size() == 2);
}
