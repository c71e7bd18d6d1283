// A step `use: NAME` stands for a script of the contract that the unit speaks, so that a case can
// be written without knowing which one that is. docs/case-format.md section 8 describes it.
#pragma once

#include <string>
#include <vector>

#include "base/result.h"
#include "contract/contract.h"
#include "yaml/node.h"

namespace touchstone::script {

// One such step, taken apart.
struct Use {
  std::vector<std::string> scripts;  // in their order; `ping` is `ask` and `answer`
  int times = 1;
  std::string process = "main";
  std::vector<yaml::Node::Member> given;  // modifiers that every step takes on
  const yaml::Node* decides = nullptr;    // for steps that wait
  const yaml::Node* within = nullptr;     // for the last of them
};

// Whether a case uses a script that `speech` has not got.
bool needs_speech(const yaml::Node& case_node, const contract::Speech& speech);

base::Result<Use> read_use(const yaml::File& file, const yaml::Node& step,
                           const contract::Speech& speech);

// The steps of one script; `number` takes the place of ${nr}.
std::vector<yaml::Node> spoken_steps(const Use& use, const contract::Speech& speech,
                                     const std::string& script, int number);

}  // namespace touchstone::script
