// contract::Phrase is one exchange that a contract's cases have over and over: a frame that asks
// and the frame that answers it. A case gives what differs; script/say.h puts the steps in its
// place.
//
// contract::Walk is a grammar of what may be asked by such a phrase, from which random sequences
// are made, and the peer that knows which answers are right. docs/case-format.md section 9.
// Plain data, read-only once loaded.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "base/result.h"
#include "yaml/node.h"

namespace touchstone::contract {

struct Phrase {
  yaml::Node takes;    // what may stand beside the phrase, with its defaults; an object
  yaml::Node asks;     // members that what is asked has when the case gives none; an object
  yaml::Node gives;    // the same of the pattern for what is answered
  yaml::Node send;     // the frame, with ${value}, ${value.NAME}, ${nr} and what it takes
  yaml::Node expect;   // the pattern of the answer, with ${gives} as well
  yaml::Node check;    // further patterns by requirement, or null
  yaml::Node decides;  // for a use that names none of its own, or null
};

struct Walk {
  struct Call {
    int times = 1;     // how often it is as likely as others
    yaml::Node value;  // what is asked, with ${words}
    yaml::Node with;   // what stands beside the phrase, or null
  };
  std::string phrase;
  std::string peer;                                      // of kind model
  std::string method;                                    // by which the peer is asked
  std::map<std::string, std::vector<yaml::Node>> words;  // alternatives of each
  std::vector<Call> calls;
  yaml::Node expect;   // pattern of the model's result
  yaml::Node check;    // further patterns on it by requirement, or null
  yaml::Node decides;  // or null
};

// One as it stands below `phrases:` or `walks:`. Complaints name file, line and column.
base::Result<Phrase> read_phrase(const yaml::File& file, const yaml::Node::Member& phrase);
base::Result<Walk> read_walk(const yaml::File& file, const yaml::Node::Member& walk);

}  // namespace touchstone::contract
