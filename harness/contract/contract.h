// contract::Contract is one protocol at one revision: how it is framed, which schema each frame
// has, who the peers are and what is required. Loaded from specs/NAME/, then read-only.
//
// docs/case-format.md section 4 describes the files. Every complaint names file, line and column.
#pragma once

#include <chrono>
#include <cstdint>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "contract/codecs.h"
#include "contract/frame_kinds.h"
#include "contract/phrase.h"
#include "contract/requirement.h"
#include "contract/source.h"
#include "contract/word.h"
#include "frame/framing.h"
#include "match/pattern.h"
#include "yaml/node.h"

namespace touchstone::contract {

enum class Dialect : std::uint8_t { kPlain, kJsonRpc, kDouble, kHttp };

// A model is a program that the harness starts itself, and asks what the unit should have said.
enum class PeerKind : std::uint8_t { kUnit, kRelay, kDouble, kServer, kModel };

// A lane on which frames go both ways: the unit's own stdio, or a peer that the harness plays.
struct Lane {
  std::string name;  // "unit" unless the contract says otherwise; the verb of its steps
  PeerKind kind = PeerKind::kUnit;
  frame::Framing framing = frame::Framing::kJsonLines;
  std::size_t max_frame_bytes = 16u << 20;
  Dialect dialect = Dialect::kPlain;
  Codecs codecs;
  FrameKinds kinds;
  std::vector<match::Pattern> tolerate;
  std::vector<yaml::Node> answers;    // compiled by script, which knows their templates
  std::map<std::string, Word> words;  // contract-defined verbs of this lane
  std::string program;                // of a model: its name, beside touchstone or on PATH
};

struct Bounds {
  std::chrono::milliseconds start{3000};
  std::chrono::milliseconds request{5000};
  std::chrono::milliseconds exit{5000};
  std::chrono::milliseconds case_{15000};
};

// What a contract offers to contracts that judge a unit whatever it speaks (its member `speaks`):
// scripts to be put into their cases, with the file that they are from.
struct Speech {
  std::string contract;  // whose it is; empty when there is none
  yaml::File file;
  std::map<std::string, yaml::Node> scripts;  // ready, ask, answer, leave, ...
};

struct Contract {
  std::string name;
  std::string revision;
  std::string title;
  std::string digest;            // over every file of specs/NAME, by path
  yaml::File file;               // contract.yaml, for places in errors
  yaml::File requirements_file;  // requirements.yaml, for places of rules
  Lane unit;
  std::map<std::string, Lane> peers;
  std::map<std::string, std::string> environment;  // with ${variables}
  std::map<std::string, std::string> variables;
  Bounds bounds;
  std::string wire;  // requirement blamed for a line that is no frame; may be empty
  std::map<std::string, yaml::Node> scripts;  // enter, leave, probe, ...
  std::map<std::string, Phrase> phrases;
  std::map<std::string, Walk> walks;
  Speech speech;                          // its own, or that of the contract it speaks
  std::vector<Requirement> requirements;  // in file order
  std::map<std::string, Profile> profiles;

  const Requirement* find(std::string_view id) const;
  const Lane* lane(std::string_view name) const;  // the unit's or a peer's, or nullptr
  std::vector<std::string> requirement_ids() const;
  // The contract that was taken over for the unit's speech, or empty.
  std::string spoken() const { return speech.contract == name ? std::string() : speech.contract; }
};

// The names of all contracts in `source`, sorted.
std::vector<std::string> list_contracts(const Source& source);

// Loads specs/NAME/. An unknown name is an error of code kUsage with the nearest known name;
// anything wrong in the files is kBadInput. `file_of` of a lane's answers and scripts is `file`.
base::Result<std::shared_ptr<const Contract>> load(const Source& source, std::string_view name);

// The same for a unit that speaks the contract `speaks`: `name` requires, and the frames, schemas,
// peers and scripts are the other's. An empty `speaks` is load() above; a contract that offers no
// speech is an error of code kUsage.
base::Result<std::shared_ptr<const Contract>> load(const Source& source, std::string_view name,
                                                   std::string_view speaks);

}  // namespace touchstone::contract
