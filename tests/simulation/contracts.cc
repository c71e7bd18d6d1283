#include "simulation/contracts.h"

#include <cstdio>
#include <string>

#include "base/check.h"

namespace touchstone::simulation {
namespace {

constexpr const char* kContract = R"(
contract: sim
revision: "1"
title: a unit that does what it is asked
unit: {framing: FRAMING, dialect: plain, max_frame_bytes: 600}
bounds: {start: 1000, request: 1000, exit: 1000, case: 4000}
WIRE
frames:
  in: {by: /type, kinds: {ask: {schema: "sim.json#/$defs/ask"}}}
  out: {by: /type, kinds: {answer: {schema: "sim.json#/$defs/answer"}, hello: {schema: "sim.json#/$defs/hello"}}}
tolerate: [{type: chatter}]
scripts:
  enter: [{start: true}, {expect: {type: hello}, decides: [SIM-301]}]
  leave: [{close: {send: {type: bye}, exit: 0}, decides: [SIM-302]}]
  probe: [{start: true}, {expect: {type: hello}}]
peers:
  helper:
    kind: relay
    framing: json-lines
    dialect: json-rpc
    answers: [{when: {method: ping}, reply: {pong: true}}]
    words: {cheer: {notify: cheered, params: {by: "${value}"}}}
  courier: {kind: relay, framing: content-length, dialect: plain}
  tool: {kind: double, answers: [{when: {argv: {$has: "-v"}}, stdout: "1\n"}]}
)";

constexpr const char* kSilentContract = R"(
contract: sim
revision: "1"
title: a unit without frames
unit: {framing: none, dialect: plain}
bounds: {start: 1000, request: 1000, exit: 1000, case: 4000}
scripts:
  enter: [{start: true}]
  leave: [{exit: {code: 0}, decides: [SIM-302]}]
)";

struct Ruled {
  const char* id;
  const char* level;
  const char* rule;  // empty: steps and schemas decide it
};

constexpr Ruled kRequirements[] = {
    {"SIM-101", "MUST", ""},  // by a schema
    {"SIM-102", "MUST", "{each: {received: {type: answer}}, is: {n: {$type: integer}}}"},
    {"SIM-103", "MUST", "{first: {received: {type: hello}}}"},
    {"SIM-104", "MUST", "{at_most: 1, of: {received: {type: hello}}}"},
    {"SIM-105", "MUST",
     "{order: {each: {received: {type: answer}}, needs: {sent: {type: ask}}, since: {received: "
     "{type: hello}}}}"},
    {"SIM-106", "MUST",
     "{refers: {each: {received: {type: answer}}, at: /id, to: [{in: {sent: {type: ask}}, at: "
     "/id}]}}"},
    {"SIM-107", "MUST",
     "{machine: {start: mute, states: {mute: [{on: {received: {type: hello}}, go: open}], open: "
     "[{on: {received: {type: hello}}, fail: twice}]}}}"},
    {"SIM-108", "SHOULD", "{wire: utf8}"},
    {"SIM-109", "MUST", ""},  // the contract's wire
    {"SIM-110", "MUST", "{wire: terminated}"},
    {"SIM-111", "MUST", "{wire: object}"},
    {"SIM-201", "MUST", "{exit: {after: {sent: {type: bye}}, code: 0}}"},
    {"SIM-202", "MUST", "{exit: {after: end_input, code: 0}}"},
    {"SIM-203", "MUST", "{leftovers: none}"},
    {"SIM-301", "MUST", ""},
    {"SIM-302", "MUST", ""},
    {"SIM-303", "MUST", ""},
    {"SIM-304", "SHOULD", ""},
    {"SIM-305", "MAY", ""},
    {"SIM-401", "MUST",
     "{answered: {request: {sent: {type: ask}}, by: [{received: {type: answer}}], same: /id, "
     "at_least: 1}}"},
    {"SIM-402", "MUST", "{never: {received: {type: hello}}, after: {sent: {type: bye}}}"},
};

constexpr const char* kSchema = R"({
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$defs": {
    "ask": {"type": "object", "required": ["id"], "properties": {"id": {"type": "integer"}}},
    "hello": {"type": "object"},
    "answer": {
      "type": "object",
      "required": ["id", "text"],
      "properties": {"text": {"x-requirement": "SIM-101", "type": "string"}, "n": {"type": "integer"}}
    }
  }
})";

std::string requirements() {
  std::string text;
  for (const Ruled& one : kRequirements) {
    text += std::string("- {id: ") + one.id + ", level: " + one.level +
            ", family: sim, says: It does., source: [S], basis: T, breaks: trust";
    if (*one.rule != '\0') text += std::string(", rule: ") + one.rule;
    text += "}\n";
  }
  return text;
}

void replace(std::string& text, const std::string& word, const std::string& by) {
  const std::size_t at = text.find(word);
  if (at != std::string::npos) text.replace(at, word.size(), by);
}

World load_world(std::string contract, const std::string& framing, const std::string& wire) {
  replace(contract, "FRAMING", framing);
  replace(contract, "WIRE", wire);
  World world;
  world.source.add("specs/sim/contract.yaml", contract);
  world.source.add("specs/sim/requirements.yaml", requirements());
  world.source.add("specs/sim/schema/sim.json", kSchema);
  world.source.add("specs/sim/profiles/full.yaml",
                   "profile: full\ntitle: everything\nrequirements: all\n");
  auto loaded = contract::load(world.source, "sim");
  if (!loaded) std::fprintf(stderr, "%s\n", base::to_string(loaded.error()).c_str());
  TS_CHECK(loaded.ok());
  world.contract = *loaded;
  auto rules = rules::Rules::compile(*world.contract);
  if (!rules) std::fprintf(stderr, "%s\n", base::to_string(rules.error()).c_str());
  TS_CHECK(rules.ok());
  world.rules = *rules;
  return world;
}

}  // namespace

std::vector<World> load_worlds() {
  std::vector<World> worlds;
  for (const char* framing : {"json-lines", "content-length", "u32be"}) {
    worlds.push_back(load_world(kContract, framing, "wire: SIM-109"));
  }
  worlds.push_back(load_world(kSilentContract, "", ""));
  worlds.push_back(load_world(kContract, "json-lines", ""));
  return worlds;
}

}  // namespace touchstone::simulation
