// A series stands for a list that is too long to write: {$for: {each: NAME, from: N, to: N, value:
// V}}.
//
// V (or each value of a list `values`) is taken once for every number, with ${NAME} replaced by it.
// As an item of a list a series becomes so many items of that list, anywhere else a list of its
// own. Pure functions; any thread.
#pragma once

#include "base/result.h"
#include "yaml/node.h"

namespace touchstone::script {

// A document may hold so many values of series in all.
inline constexpr std::size_t kMostOfSeries = 200'000;

// Replaces every series in the document. A malformed one is an error that names its place.
base::Status unroll(const yaml::File& file, yaml::Node& document);

}  // namespace touchstone::script
