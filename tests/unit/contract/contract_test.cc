#include "contract/contract.h"

#include "base/digest.h"
#include "small_contract.h"
#include "support/catch.h"

namespace touchstone::contract {
namespace {

TEST_CASE("the smallest contract has the defaults") {
  const auto contract = load_small(small_source());

  CHECK(contract->name == "small");
  CHECK(contract->unit.name == "unit");
  CHECK(contract->unit.kind == PeerKind::kUnit);
  CHECK(contract->unit.dialect == Dialect::kPlain);
  CHECK(contract->unit.max_frame_bytes == 16777216);
  CHECK(contract->bounds.request == std::chrono::milliseconds(5000));
  CHECK(contract->requirement_ids() == std::vector<std::string>{"SM-001", "SM-002"});
}

TEST_CASE("a requirement has everything that its entry says") {
  const auto contract = load_small(small_source());

  const Requirement* const requirement = contract->find("SM-002");
  REQUIRE(requirement != nullptr);
  CHECK(requirement->level == Level::kShould);
  CHECK(requirement->family == "leaving");
  CHECK(requirement->source == std::vector<std::string>{"test"});
  CHECK(requirement->mark.line == 8);
  CHECK(requirement->rules.empty());
  CHECK(contract->find("SM-003") == nullptr);
}

TEST_CASE("a source may be a reasoning, and a rule may be one or several") {
  Source source = small_source();
  source.add("specs/small/requirements.yaml",
             "- {id: SM-001, level: MAY, family: f, says: s., source: [X, reasoning: because], "
             "basis: I, breaks: b., rule: {leftovers: none}}\n"
             "- {id: SM-002, level: MAY, family: f, says: s., source: X, "
             "basis: I, breaks: b., rule: [{wire: utf8}, {wire: object}]}\n");

  const auto contract = load_small(source);

  CHECK(contract->find("SM-001")->source == std::vector<std::string>{"X", "reasoning: because"});
  CHECK(contract->find("SM-001")->rules.size() == 1);
  CHECK(contract->find("SM-002")->rules.size() == 2);
}

TEST_CASE("the unit and its peers are lanes by name") {
  Source source = small_source();
  source.add("specs/small/contract.yaml",
             "contract: small\nrevision: \"1\"\ntitle: t\n"
             "unit: {framing: u32be, dialect: json-rpc, lane: agent, max_frame_bytes: 10,\n"
             "  environment: {A: \"x\", B: 1, C: true}}\n"
             "bounds: {request: 7, case: 9}\n"
             "variables: {BASE: \"${HOME}/.b\"}\n"
             "wire: SM-001\n"
             "tolerate: [{type: log}]\n"
             "scripts: {enter: [{start: {}}], leave: []}\n"
             "peers:\n"
             "  extension: {kind: relay, framing: content-length, dialect: json-rpc,\n"
             "    answers: [{when: {}, reply: 1}], words: {emit: {notify: x}}}\n"
             "  python3: {kind: double}\n");

  const auto contract = load_small(source);

  CHECK(contract->lane("agent") == &contract->unit);
  CHECK(contract->unit.framing == frame::Framing::kLengthPrefix32);
  CHECK(contract->unit.dialect == Dialect::kJsonRpc);
  CHECK(contract->unit.max_frame_bytes == 10);
  CHECK(contract->unit.tolerate.size() == 1);
  CHECK(contract->environment ==
        std::map<std::string, std::string>{{"A", "x"}, {"B", "1"}, {"C", "true"}});
  CHECK(contract->bounds.request == std::chrono::milliseconds(7));
  CHECK(contract->bounds.case_ == std::chrono::milliseconds(9));
  CHECK(contract->variables.at("BASE") == "${HOME}/.b");
  CHECK(contract->scripts.at("enter").items.size() == 1);
  REQUIRE(contract->lane("extension") != nullptr);
  CHECK(contract->lane("extension")->framing == frame::Framing::kContentLength);
  CHECK(contract->lane("extension")->answers.size() == 1);
  CHECK(contract->lane("extension")->words.contains("emit"));
  CHECK(contract->lane("python3")->dialect == Dialect::kDouble);
  CHECK(contract->lane("unit") == nullptr);
}

TEST_CASE("a profile names all requirements, or some by id and glob") {
  Source source = small_source();
  source.add("specs/small/profiles/full.yaml", "{profile: full, title: t, requirements: all}");
  source.add("specs/small/profiles/some.yaml",
             "{profile: some, title: t, requirements: [SM-002, \"SM-*2\"]}");

  const auto contract = load_small(source);

  CHECK(contract->profiles.at("full").requirements == std::vector<std::string>{"SM-001", "SM-002"});
  CHECK(contract->profiles.at("some").requirements == std::vector<std::string>{"SM-002"});
}

TEST_CASE("the digest covers every file of the contract by its path") {
  Source source = small_source();
  source.add("specs/other/contract.yaml", "not read");
  const std::string contract_line =
      std::string("specs/small/contract.yaml") + '\0' + base::sha256(kSmallContract) + "\n";
  const std::string requirements_line =
      std::string("specs/small/requirements.yaml") + '\0' + base::sha256(kSmallRequirements) + "\n";

  const auto before = load_small(source);
  source.add("specs/small/NOTES", "x");
  const auto after = load_small(source);

  CHECK(before->digest == base::sha256(contract_line + requirements_line));
  CHECK(after->digest != before->digest);
}

TEST_CASE("contracts are the folders that have a contract.yaml") {
  Source source = small_source();
  source.add("specs/small-er/contract.yaml", "");
  source.add("specs/meta/draft/schema.json", "{}");

  CHECK(list_contracts(source) == std::vector<std::string>{"small", "small-er"});
}

TEST_CASE("an unknown contract is a mistake of usage, with the nearest name") {
  const auto contract = load(small_source(), "smal");

  REQUIRE_FALSE(contract.ok());
  CHECK(contract.error().code == base::ExitCode::kUsage);
  CHECK(base::to_string(contract.error()) == "unknown contract \"smal\" (did you mean \"small\"?)");
}

}  // namespace
}  // namespace touchstone::contract
