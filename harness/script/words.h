// Expansion of a contract's words: from {text: "hi"} to the step of the lane that it stands for.
#pragma once

#include <string>

#include "base/result.h"
#include "contract/word.h"
#include "yaml/node.h"

namespace touchstone::script {

// The meaning of `word` for `value`. A list below its `send` becomes `send_all`. Everything in the
// result is marked with the place of `value`, where an author can mend it.
base::Result<yaml::Node> expand_word(const yaml::File& file, const std::string& name,
                                     const contract::Word& word, const yaml::Node& value);

}  // namespace touchstone::script
