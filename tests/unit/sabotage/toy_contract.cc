#include "toy_contract.h"

#include "sabotage/derive.h"
#include "support/catch.h"

namespace touchstone::sabotage {
namespace {

constexpr const char* kRequirements = R"(
- {id: TOY-001, level: MUST, family: a, says: It greets., source: [S], basis: T, breaks: b, rule: {first: {received: {type: hello}}}}
- {id: TOY-002, level: MUST, family: a, says: It echoes., source: [S], basis: T, breaks: b,
   rule: {answered: {request: {sent: {type: ask}}, by: [{received: {type: answer, deaf: {$absent: true}}}], same: /id}}}
- {id: TOY-003, level: MUST, family: a, says: Text is text., source: [S], basis: T, breaks: b}
- {id: TOY-004, level: MUST, family: a, says: Members are there., source: [S], basis: T, breaks: b}
- {id: TOY-009, level: MUST, family: a, says: Lines are UTF-8., source: [S], basis: T, breaks: b, rule: {wire: utf8}}
)";

constexpr const char* kSchema = R"({
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$defs": {
    "hello": {"type": "object"},
    "answer": {
      "x-requirement": "TOY-004",
      "type": "object",
      "required": ["id", "text"],
      "properties": {
        "type": {"const": "answer"},
        "id": {"type": "integer", "minimum": 0, "maximum": 99},
        "text": {"x-requirement": "TOY-003", "type": "string", "minLength": 1},
        "mood": {"enum": ["good", "bad"]},
        "secret": {"not": {}},
        "parts": {"type": "array", "items": {"$ref": "#/$defs/part"}}
      }
    },
    "part": {"type": "object", "additionalProperties": false, "properties": {"n": {"type": "number"}}},
    "news": {"type": "object", "properties": {"then": {"if": true, "then": {"type": "string"}}}}
  }
})";

constexpr const char* kFrames = R"(
frames:
  out:
    by: /type
    kinds:
      hello: {schema: "toy.json#/$defs/hello"}
      answer: {schema: "toy.json#/$defs/answer"}
      news: {schema: "toy.json#/$defs/news"}
    otherwise: {schema: "toy.json#/$defs/hello"}
tolerate: [{type: news, calm: true}]
)";

constexpr const char* kMethods = R"(
frames:
  out: {by: method, kinds: {log: {schema: "toy.json#/$defs/hello"}}, results: {sum: {schema: "toy.json#/$defs/hello"}}}
)";

Toy load(const std::string& unit, const char* frames) {
  Toy toy;
  toy.source.add("specs/toy/contract.yaml",
                 "contract: toy\nrevision: \"1\"\ntitle: a talker\nunit: " + unit +
                     "\nwire: TOY-009\n" + frames);
  toy.source.add("specs/toy/requirements.yaml", kRequirements);
  toy.source.add("specs/toy/schema/toy.json", kSchema);
  auto contract = contract::load(toy.source, "toy");
  if (!contract) FAIL(base::to_string(contract.error()));
  toy.contract = *contract;
  auto faults = derive(*toy.contract, toy.source);
  if (!faults) FAIL(base::to_string(faults.error()));
  toy.faults = *faults;
  return toy;
}

}  // namespace

Toy make_toy(const std::string& unit) { return load(unit, kFrames); }

Toy make_json_rpc_toy() {
  return load("{framing: json-lines, dialect: json-rpc, lane: driver}", kMethods);
}

Fault fault_of(const Toy& toy, const std::string& name) {
  auto fault = find_fault(toy.faults, name);
  if (!fault) FAIL(base::to_string(fault.error()));
  return *fault;
}

std::vector<std::string> names_of(const Toy& toy) {
  std::vector<std::string> names;
  for (const Fault& fault : toy.faults) names.push_back(fault.name);
  return names;
}

std::string joined(const Pieces& pieces) {
  std::string bytes;
  for (const std::string& piece : pieces) bytes += piece;
  return bytes;
}

std::string heard(const Toy& toy, const std::string& fault, const std::string& said,
                  unsigned skip) {
  Saboteur saboteur(toy.contract->unit, fault_of(toy, fault), skip);
  Pieces pieces;
  saboteur.unit_said(said, pieces);
  saboteur.unit_ended(pieces);
  return joined(pieces);
}

}  // namespace touchstone::sabotage
