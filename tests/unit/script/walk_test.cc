// Phrases, which stand for an exchange, and walks, which are random sequences of them.
#include "script/walk.h"

#include "contract/phrase.h"
#include "script/say.h"
#include "support/catch.h"

using namespace touchstone;

namespace {

constexpr const char* kPhrase =
    "ask: {takes: {of: all}, asks: {type: question}, gives: {type: answer},"
    " send: {id: \"${nr}\", of: \"${of}\", body: \"${value}\"},"
    " expect: {id: \"${nr}\", body: \"${gives}\"},"
    " check: {T-2: {echo: \"${value.word}\"}}, decides: [T-1]}";

contract::Phrase phrase() {
  auto file = yaml::parse(kPhrase, "contract.yaml");
  REQUIRE(file.ok());
  auto read = contract::read_phrase(*file, file->root.members.front());
  REQUIRE(read.ok());
  return *read;
}

std::string said(const std::string& step) {
  auto file = yaml::parse(step, "a.yaml");
  REQUIRE(file.ok());
  script::FrameNumbers numbers;
  auto steps = script::say(*file, "ask", phrase(), file->root, numbers);
  if (!steps.ok()) return base::to_string(steps.error());
  std::string text;
  for (const yaml::Node& one : *steps) text += one.to_json() + "\n";
  return text;
}

contract::Contract with_walk() {
  auto file = yaml::parse(
      "any: {phrase: ask, peer: model, method: model.judge, expect: {accepts: true},"
      " decides: [T-3], words: {name: [a, b, c], path: [\"/${name}\", \"/${name}/${name}\"]},"
      " calls: [{times: 3, call: {read: \"${path}\"}}, {call: {list: \"${path}\"}, with: {of: "
      "one}}]}",
      "contract.yaml");
  REQUIRE(file.ok());
  auto read = contract::read_walk(*file, file->root.members.front());
  REQUIRE(read.ok());
  contract::Contract made;
  made.phrases.emplace("ask", phrase());
  made.walks.emplace("any", *read);
  return made;
}

std::string walked(const std::string& step, std::uint64_t seed) {
  auto file = yaml::parse(step, "a.yaml");
  REQUIRE(file.ok());
  script::FrameNumbers numbers;
  auto steps = script::walk(*file, with_walk(), seed, file->root, numbers);
  if (!steps.ok()) return base::to_string(steps.error());
  std::string text;
  for (const yaml::Node& one : *steps) text += one.to_json() + "\n";
  return text;
}

}  // namespace

TEST_CASE("a phrase stands for a question with a number of its own and its answer") {
  CHECK(
      said("{ask: {word: hi}}") ==
      R"({"send":{"id":1001,"of":"all","body":{"type":"question","word":"hi"}}})"
      "\n"
      R"({"expect":{"id":1001,"body":{"type":"answer"}},"decides":["T-1"],"check":{"T-2":{"echo":"hi"}}})"
      "\n");
}

TEST_CASE("what stands beside a phrase takes the place of its defaults") {
  const std::string text = said(
      "{ask: {word: hi}, of: one, gives: {loud: true}, decides: [T-9], check: {T-4: {low: 1}}}");

  CHECK(text.find(R"("of":"one")") != std::string::npos);
  CHECK(text.find(R"("body":{"type":"answer","loud":true})") != std::string::npos);
  CHECK(text.find(R"("decides":["T-9"])") != std::string::npos);
  CHECK(text.find(R"("T-4":{"id":1001,"body":{"low":1}})") != std::string::npos);
}

TEST_CASE("a list of questions is one write, and each answer is awaited in turn") {
  const std::string text = said("{ask: [{word: a}, {word: b}], gives: [{n: 1}, {n: 2}]}");

  CHECK(text.starts_with(R"({"send_all":[)"));
  CHECK(text.find(R"("expect":{"id":1001,"body":{"type":"answer","n":1}})") != std::string::npos);
  CHECK(text.find(R"("expect":{"id":1002,"body":{"type":"answer","n":2}})") != std::string::npos);
}

TEST_CASE("a phrase refuses what it does not take, and answers that are too few") {
  CHECK(said("{ask: {word: a}, off: x}").find("did you mean \"of\"?") != std::string::npos);
  CHECK(said("{ask: [{word: a}], gives: []}").find("as many answers") != std::string::npos);
}

TEST_CASE("a walk of the same seed is the same walk, and of another another") {
  const std::string first = walked("{walk: {of: any, length: 20}}", 1);

  CHECK(first == walked("{walk: {of: any, length: 20}}", 1));
  CHECK(first != walked("{walk: {of: any, length: 20}}", 2));
  CHECK(first != walked("{walk: {of: any, length: 20, seed: 5}}", 1));
}

TEST_CASE("each call of a walk is asked and its answer shown to the model") {
  const std::string text =
      walked("{walk: {of: any, given: [{call: {read: /x}, with: {of: one}}]}}", 1);

  CHECK(
      text ==
      R"({"send":{"id":1001,"of":"one","body":{"type":"question","read":"/x"}},"walk":{"nr":1,"call":{"read":"/x"},"with":{"of":"one"}}})"
      "\n"
      R"({"expect":{"id":1001,"body":{"$as":"walk_answer"}},"decides":["T-1"],"check":{"T-2":{"echo":null}},"walk":{"nr":1}})"
      "\n"
      R"({"model":{"call":"model.judge","params":{"call":{"read":"/x"},"answer":"${walk_answer}","with":{"of":"one"}},"as":"walk"},"walk":{"nr":1}})"
      "\n"
      R"({"model":{"returns":"walk","result":{"accepts":true}},"decides":["T-3"],"walk":{"nr":1}})"
      "\n");
}

TEST_CASE("a walk needs a name that is known, and a length or calls") {
  CHECK(walked("{walk: {of: anu, length: 2}}", 1).find("did you mean \"any\"?") !=
        std::string::npos);
  CHECK(walked("{walk: {of: any}}", 1).find("either length or given") != std::string::npos);
  CHECK(walked("{walk: {of: any, length: 0}}", 1).find("from 1 to") != std::string::npos);
}
