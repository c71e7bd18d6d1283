// Cases that are written without knowing what the unit speaks.
#include "script/case.h"
#include "support/catch.h"
#include "support/toy.h"

using namespace touchstone;

namespace {

// A judge that leaves open what is said, beside the toy, which offers scripts for it.
contract::Source source_with(const std::string& suite) {
  contract::Source source = testing::toy_source();
  source.add("specs/toy/contract.yaml",
             std::string(testing::kToyContract) +
                 "speaks:\n"
                 "  ready: [{expect: {type: hello}}]\n"
                 "  ask: [{send: {type: ask, id: 1, word: \"q${nr}\"}}]\n"
                 "  answer: [{expect: {type: answer, text: \"q${nr}\"}}]\n");
  source.add("specs/judge/contract.yaml",
             "contract: judge\nrevision: \"1\"\ntitle: a judge\nunit: {framing: none}\n"
             "wire: JUD-001\nscripts: {probe: [{start: true}, {use: ready}]}\n");
  source.add("specs/judge/requirements.yaml",
             "- {id: JUD-001, level: MUST, family: a, says: a., source: [S], basis: T, breaks: b, "
             "gate: {speaks: [ready]}}\n"
             "- {id: JUD-002, level: MUST, family: a, says: a., source: [S], basis: T, breaks: b, "
             "gate: {speaks: [sing]}}\n");
  source.add("suites/judge/a.yaml",
             "contract: judge\ncases:\n  - id: judge/one\n    title: one\n"
             "    decides: [JUD-001]\n    steps:\n" +
                 suite);
  return source;
}

struct Loaded {
  std::shared_ptr<const contract::Contract> contract;
  base::Result<std::vector<script::CasePtr>> cases;
};

Loaded load(const std::string& steps, const std::string& speaks) {
  const contract::Source source = source_with(steps);
  auto contract = contract::load(source, "judge", speaks);
  if (!contract) FAIL(base::to_string(contract.error()));
  return {*contract, script::load_suite(**contract, source)};
}

}  // namespace

TEST_CASE("a script of what is spoken takes the place of its use, each time with its number") {
  const Loaded loaded = load("      - start: true\n      - {use: ping, times: 2}\n", "toy");

  REQUIRE(loaded.cases.ok());
  const script::Case& one = *loaded.cases->front();
  REQUIRE(one.steps.size() == 5);
  CHECK(one.steps[1].text.find("\"q1\"") != std::string::npos);
  CHECK(one.steps[2].text.find("\"q1\"") != std::string::npos);
  CHECK(one.steps[3].text.find("\"q2\"") != std::string::npos);
}

TEST_CASE("each process has numbers of its own, and modifiers go to the steps") {
  const Loaded loaded = load(
      "      - start: {as: a}\n      - {use: ask, process: a}\n      - start: {as: b}\n"
      "      - {use: ping, process: b, decides: [JUD-002], within: {JUD-001: 7}}\n",
      "toy");

  REQUIRE(loaded.cases.ok());
  const auto& steps = loaded.cases->front()->steps;
  REQUIRE(steps.size() == 5);
  CHECK(steps[3].process == "b");
  CHECK(steps[3].text.find("\"q1\"") != std::string::npos);
  CHECK(steps[3].decides.empty());
  CHECK(steps[4].decides == std::vector<std::string>{"JUD-002"});
  CHECK(steps[4].text.find("\"within\"") != std::string::npos);
}

TEST_CASE("a place in what is spoken is named by its own file") {
  const Loaded loaded = load("      - start: true\n      - use: ready\n", "toy");

  REQUIRE(loaded.cases.ok());
  CHECK(loaded.cases->front()->steps[1].at.find("specs/toy/contract.yaml:") == 0);
}

TEST_CASE("a case that uses what is not spoken is not run, and there is no probe either") {
  const Loaded loaded = load("      - start: true\n      - use: ready\n", "");

  REQUIRE(loaded.cases.ok());
  CHECK(loaded.cases->empty());
  const auto probe = script::probe_case(*loaded.contract, source_with(""));
  REQUIRE(probe.ok());
  CHECK(*probe == nullptr);
}

TEST_CASE("a use that cannot be made out is refused with its place") {
  const Loaded loaded = load("      - start: true\n      - {use: ready, times: 0}\n", "toy");

  REQUIRE_FALSE(loaded.cases.ok());
  CHECK(base::to_string(loaded.cases.error()).find("suites/judge/a.yaml:8:") != std::string::npos);
}

TEST_CASE("a gate that waits for scripts opens when they are spoken") {
  const Loaded spoken = load("      - start: true\n", "toy");
  const Loaded unspoken = load("      - start: true\n", "");

  CHECK(spoken.contract->find("JUD-001")->gate.empty());
  CHECK_FALSE(spoken.contract->find("JUD-002")->gate.empty());
  CHECK_FALSE(unspoken.contract->find("JUD-001")->gate.empty());
  CHECK(spoken.contract->spoken() == "toy");
  CHECK(unspoken.contract->spoken().empty());
  CHECK(spoken.contract->digest != unspoken.contract->digest);
}

TEST_CASE("a contract that offers nothing cannot be spoken") {
  const contract::Source source = source_with("      - start: true\n");

  const auto contract = contract::load(source, "judge", "judge");

  REQUIRE_FALSE(contract.ok());
  CHECK(contract.error().code == base::ExitCode::kUsage);
}
