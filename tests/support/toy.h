// A toy contract for tests of script, engine and run: a greeter that says {"type":"hello"} and
// answers {"type":"ask","id":N} with {"type":"answer","id":N}. No test needs more than this.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "contract/contract.h"
#include "contract/source.h"
#include "rules/rule_set.h"
#include "script/case.h"

namespace touchstone::testing {

inline constexpr const char* kToyContract = R"(
contract: toy
revision: "1"
title: a greeter
unit: {framing: json-lines, dialect: plain, max_frame_bytes: 1000}
bounds: {start: 1000, request: 1000, exit: 1000, case: 3000}
wire: TOY-009
frames:
  in: {by: /type, kinds: {ask: {schema: "toy.json#/$defs/ask"}}}
  out: {by: /type, kinds: {answer: {schema: "toy.json#/$defs/answer"}, hello: {schema: "toy.json#/$defs/hello"}}}
tolerate: [{type: chatter}]
scripts:
  enter: [{start: true}, {expect: {type: hello}, decides: [TOY-001]}]
  leave: [{close: {send: {type: bye}, exit: 0}, decides: [TOY-002]}]
  probe: [{start: true}, {expect: {type: hello}}]
peers:
  helper:
    kind: relay
    framing: json-lines
    dialect: json-rpc
    answers: [{when: {method: ping}, reply: {pong: true}}]
    words:
      cheer: {notify: cheered, params: {by: "${value}"}}
      applaud: {send: [{jsonrpc: "2.0", method: clap}, {jsonrpc: "2.0", method: "${value}"}]}
  gadget:
    kind: double
  oracle:
    kind: server
    framing: http
    dialect: http
    frames:
      in: {schema: "toy.json#/$defs/reply"}
      out: {schema: "toy.json#/$defs/request"}
    answers: [{when: {target: /ping}, reply: {body: pong}}]
    words_from: dialects/oracle.yaml
)";

// What the oracle's pieces look like on the wire: no C++ knows of it.
inline constexpr const char* kToyDialect = R"(
say: {send: [{event: {word: "${value}"}, name: word}]}
count:
  short: seen
  defaults: {hidden: 0}
  sums: {all: [seen, hidden]}
  send: [{event: {seen: "${value.seen}", text: "all ${value.all}"}}]
close_up: {send: [{event: end}, {end: true}]}
busy: {reply: "${value}", status: 503, body: busy}
)";

inline constexpr const char* kToyRequirements = R"(
- {id: TOY-001, level: MUST, family: ready, says: It greets., source: [S], basis: T, breaks: no greeting}
- {id: TOY-002, level: MUST, family: leaving, says: It leaves., source: [S], basis: T, breaks: hangs}
- {id: TOY-003, level: MUST, family: answers, says: It answers., source: [S], basis: T, breaks: silence}
- {id: TOY-004, level: SHOULD, family: answers, says: It is polite., source: [S], basis: D, breaks: rude}
- {id: TOY-005, level: MUST, family: answers, says: Answers have text., source: [S], basis: T, breaks: empty}
- id: TOY-006
  level: MUST
  family: answers
  says: Each ask has one answer.
  source: [S]
  basis: T
  breaks: a host waits for ever
  rule: {answered: {request: {sent: {type: ask}}, by: [{received: {type: answer}}], same: /id, at_least: 1, at_most: 1}}
- {id: TOY-007, level: MUST, family: leaving, says: It leaves nothing behind., source: [S], basis: T, breaks: litter, rule: {leftovers: none}}
- {id: TOY-009, level: MUST, family: framing, says: Lines are frames., source: [S], basis: T, breaks: garbage}
- {id: TOY-010, level: MUST, family: meeting, says: Nobody is greeted., source: [S], basis: T, breaks: noise, gate: {unless: [TOY-004], reason: only where nothing is greeted}}
)";

inline constexpr const char* kToySchema = R"({
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$defs": {
    "ask": {"type": "object", "required": ["id"], "properties": {"id": {"type": "integer"}}},
    "hello": {"type": "object"},
    "request": {
      "properties": {
        "body": {"properties": {"question": {"x-requirement": "TOY-005", "type": "string"}}}
      }
    },
    "reply": {"properties": {"event": {"not": {"type": "object", "required": ["lie"]}}}},
    "answer": {
      "type": "object",
      "required": ["id", "text"],
      "properties": {"text": {"x-requirement": "TOY-005", "type": "string"}}
    }
  }
})";

inline contract::Source toy_source(const std::string& suite = "") {
  contract::Source source;
  source.add("specs/toy/contract.yaml", kToyContract);
  source.add("specs/toy/dialects/oracle.yaml", kToyDialect);
  source.add("specs/toy/requirements.yaml", kToyRequirements);
  source.add("specs/toy/schema/toy.json", kToySchema);
  source.add("specs/toy/profiles/full.yaml",
             "profile: full\ntitle: everything\nrequirements: all\n");
  source.add("fixtures/toy/note.yaml", "- {file: \"${HOME}/note\", text: hi}\n");
  if (!suite.empty()) source.add("suites/toy/suite.yaml", suite);
  return source;
}

struct Toy {
  contract::Source source;
  std::shared_ptr<const contract::Contract> contract;
  std::shared_ptr<const rules::Rules> rules;
};

// The toy contract, loaded; stops the test program if that fails.
inline Toy load_toy(const std::string& suite = "") {
  Toy toy;
  toy.source = toy_source(suite);
  auto contract = contract::load(toy.source, "toy");
  if (!contract) std::fprintf(stderr, "%s\n", base::to_string(contract.error()).c_str());
  TS_CHECK(contract.ok());
  toy.contract = *contract;
  auto rules = rules::Rules::compile(*toy.contract);
  TS_CHECK(rules.ok());
  toy.rules = *rules;
  return toy;
}

// A suite file of one case with these steps (YAML, one a line) and further members.
inline std::string toy_suite(const std::vector<std::string>& steps, const std::string& more = "") {
  std::string text =
      "contract: toy\ncases:\n  - id: toy/one\n    title: one\n" + more + "    steps:\n";
  for (const std::string& step : steps) text += "      - " + step + "\n";
  return text;
}

}  // namespace touchstone::testing
