// Expansion: from what an author wrote to self-contained case documents (see case.h).
#pragma once

#include <map>
#include <string>
#include <vector>

#include "base/result.h"
#include "contract/contract.h"
#include "contract/source.h"
#include "yaml/node.h"

namespace touchstone::script {

using Bindings = std::map<std::string, yaml::Node, std::less<>>;

// Replaces ${name} for the names in `bindings` and leaves all others. A string that is nothing
// but a reference becomes the bound value itself.
yaml::Node substitute(const yaml::Node& node, const Bindings& bindings);

// The documents of one case: one, or one for each row of its table. None when it uses a script that
// is not spoken: then nobody can ask what it asks.
base::Result<std::vector<yaml::Node>> expand(const contract::Contract& contract,
                                             const contract::Source& source, const yaml::File& file,
                                             const yaml::Node& case_node);

// The file that an "at" names, for errors about a part of an expanded document.
yaml::File file_of(const yaml::Node& part, const yaml::File& otherwise);

}  // namespace touchstone::script
