// What is wrong with a contract's files: each complaint has its place and what to try instead.
#include <string>

#include "small_contract.h"
#include "support/catch.h"

namespace touchstone::contract {
namespace {

std::string about_contract(const std::string& more) {
  return complaint_about("contract.yaml", std::string(kSmallContract) + more);
}

// The second of two requirements; `members` begin at column 4 of line 8.
std::string about_requirement(const std::string& members) {
  const std::string all(kSmallRequirements);
  return complaint_about("requirements.yaml",
                         all.substr(0, all.find("- {id: SM-002")) + "- {" + members + "}\n");
}

TEST_CASE("a missing file is named") {
  Source source;
  source.add("specs/small/contract.yaml", std::string(kSmallContract));

  CHECK(complaint(source) == "specs/small/requirements.yaml: the file is missing");
}

TEST_CASE("an unknown member of a contract is refused with the nearest known one") {
  CHECK(about_contract("bonds: {}\n") ==
        "specs/small/contract.yaml:5:1: unknown member \"bonds\" in the contract "
        "(did you mean \"bounds\"?)");
}

TEST_CASE("a contract must have a title") {
  CHECK(complaint_about("contract.yaml",
                        "contract: small\nrevision: \"1\"\nunit: {framing: none}\n") ==
        "specs/small/contract.yaml:1:1: the contract lacks member \"title\"");
}

TEST_CASE("a contract has the name of its folder") {
  CHECK(complaint_about("contract.yaml",
                        "contract: tall\nrevision: \"1\"\ntitle: t\n"
                        "unit: {framing: none}\n") ==
        "specs/small/contract.yaml:1:11: contract \"tall\" lies in a folder of another name "
        "(name it \"small\")");
}

TEST_CASE("an unknown framing is refused with the nearest known one") {
  CHECK(complaint_about("contract.yaml",
                        "contract: small\nrevision: \"1\"\ntitle: t\n"
                        "unit: {framing: json-line}\n") ==
        "specs/small/contract.yaml:4:17: \"json-line\" is no framing of the unit "
        "(did you mean \"json-lines\"?)");
}

TEST_CASE("the requirement of the wire must be known") {
  CHECK(about_contract("wire: SM-01\n") ==
        "specs/small/contract.yaml:5:7: unknown requirement \"SM-01\" "
        "(did you mean \"SM-001\"?)");
}

TEST_CASE("a bound is between a millisecond and an hour") {
  CHECK(about_contract("bounds: {exit: 0}\n") ==
        "specs/small/contract.yaml:5:16: a bound must be between 1 ms and one hour");
}

TEST_CASE("a script is a list of steps") {
  CHECK(about_contract("scripts:\n  enter: {start: {}}\n") ==
        "specs/small/contract.yaml:6:10: script \"enter\" must be a list of steps");
}

TEST_CASE("a peer must not take the name of the unit's lane") {
  CHECK(about_contract("peers:\n  unit: {kind: double}\n") ==
        "specs/small/contract.yaml:6:3: peer \"unit\" has the name of the unit's own lane");
}

TEST_CASE("a peer's name can be a verb of a step") {
  CHECK(about_contract("peers:\n  My Tool: {kind: double}\n") ==
        "specs/small/contract.yaml:6:3: \"My Tool\" is no name of a lane "
        "(small letters, digits, '_' and '-', a letter first)");
}

TEST_CASE("a relay must say how it is framed") {
  CHECK(about_contract("peers:\n  tool: {kind: relay}\n") ==
        "specs/small/contract.yaml:6:9: peer \"tool\" lacks member \"framing\"");
}

TEST_CASE("an environment is made of texts") {
  CHECK(complaint_about("contract.yaml",
                        "contract: small\nrevision: \"1\"\ntitle: t\n"
                        "unit:\n  framing: none\n  environment: {A: [1]}\n") ==
        "specs/small/contract.yaml:6:20: \"A\" of the environment must be a string");
}

TEST_CASE("an id may be there once only") {
  CHECK(about_requirement("id: SM-001, level: MAY, family: f, says: s, source: s, basis: T, "
                          "breaks: b") ==
        "specs/small/requirements.yaml:8:8: requirement SM-001 is there twice "
        "(the first one is at line 1)");
}

TEST_CASE("an id is capitals, a dash and a number") {
  CHECK(about_requirement("id: sm-2, level: MAY, family: f, says: s, source: s, basis: T, "
                          "breaks: b") ==
        "specs/small/requirements.yaml:8:8: \"sm-2\" is no requirement id "
        "(an id is capitals, a dash and a number, as in RPC-017)");
}

TEST_CASE("a level is one of three") {
  CHECK(about_requirement("id: SM-002, level: MUSST, family: f, says: s, source: s, basis: T, "
                          "breaks: b") ==
        "specs/small/requirements.yaml:8:23: \"MUSST\" is no level of a requirement "
        "(did you mean \"MUST\"?)");
}

TEST_CASE("a requirement must say what breaks without it") {
  CHECK(about_requirement("id: SM-002, level: MAY, family: f, says: s, source: s, basis: T") ==
        "specs/small/requirements.yaml:8:3: a requirement lacks member \"breaks\"");
}

TEST_CASE("a basis is made of single letters") {
  CHECK(about_requirement("id: SM-002, level: MAY, family: f, says: s, source: s, basis: test, "
                          "breaks: b") ==
        "specs/small/requirements.yaml:8:66: \"test\" is no basis "
        "(a basis is one capital letter, or several joined by '+')");
}

TEST_CASE("what is excluded has no rule that decides it") {
  CHECK(about_requirement("id: SM-002, level: MAY, family: f, says: s, source: s, basis: T, "
                          "breaks: b, excluded: why, rule: {wire: utf8}") ==
        "specs/small/requirements.yaml:8:90: SM-002 is excluded and has a rule that decides it");
}

TEST_CASE("the probe of a gate is a script of the contract") {
  CHECK(about_requirement("id: SM-002, level: MAY, family: f, says: s, source: s, basis: T, "
                          "breaks: b, gate: {probe: http}") ==
        "specs/small/requirements.yaml:8:3: the gate of SM-002 needs script \"http\"");
}

TEST_CASE("what a gate excludes is a known requirement") {
  CHECK(about_requirement("id: SM-002, level: MAY, family: f, says: s, source: s, basis: T, "
                          "breaks: b, gate: {unless: [SM-009]}") ==
        "specs/small/requirements.yaml:8:3: the gate of SM-002 names the unknown requirement "
        "\"SM-009\" (did you mean \"SM-001\"?)");
}

TEST_CASE("an id in a profile must be known, and a glob must match something") {
  CHECK(complaint_about("profiles/core.yaml",
                        "profile: core\ntitle: t\nrequirements: [SM-001, SM-009]\n") ==
        "specs/small/profiles/core.yaml:3:24: unknown requirement \"SM-009\" "
        "(did you mean \"SM-001\"?)");
  CHECK(complaint_about("profiles/core.yaml",
                        "profile: core\ntitle: t\nrequirements: [\"XX-*\"]\n") ==
        "specs/small/profiles/core.yaml:3:16: no requirement matches \"XX-*\"");
}

TEST_CASE("a profile has the name of its file") {
  CHECK(complaint_about("profiles/core.yaml", "profile: cor\ntitle: t\nrequirements: all\n") ==
        "specs/small/profiles/core.yaml:1:10: profile \"cor\" lies in a file of another name "
        "(name it \"core\")");
}

}  // namespace
}  // namespace touchstone::contract
