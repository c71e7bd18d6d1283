// Puts plain steps in the place of a phrase of the contract (contract/phrase.h).
//
// Part of expansion: pure, and what comes out does not need the phrase any more.
#pragma once

#include <string>
#include <vector>

#include "base/result.h"
#include "contract/phrase.h"
#include "yaml/node.h"

namespace touchstone::script {

// Numbers the frames that phrases of one case send; far from those that authors choose.
class FrameNumbers {
 public:
  int next() { return ++last_; }

 private:
  int last_ = 1000;
};

// The steps for `step`, whose member `name` is the phrase: one exchange, or, when that member is a
// list, all questions in one write and then each answer.
base::Result<std::vector<yaml::Node>> say(const yaml::File& file, const std::string& name,
                                          const contract::Phrase& phrase, const yaml::Node& step,
                                          FrameNumbers& numbers);

}  // namespace touchstone::script
