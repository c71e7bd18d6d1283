// Makes the steps of a random walk: what a grammar of the contract (contract::Walk) lets be asked,
// each answer shown to the model that knows which are right.
//
// Part of expansion and pure: the same grammar, length and seed give the same steps on every
// machine. Each step of call N carries `walk: {nr: N}`, the first one also what was asked, so that
// a failing sequence can be made shorter (run/shrink_walk.h).
#pragma once

#include <cstdint>
#include <vector>

#include "base/result.h"
#include "contract/contract.h"
#include "script/say.h"
#include "yaml/node.h"

namespace touchstone::script {

// The steps for `step`, whose member `walk` is {of: NAME, length: N, seed: N} or
// {of: NAME, given: [{call: VALUE, with: {...}}, ...]}.
base::Result<std::vector<yaml::Node>> walk(const yaml::File& file,
                                           const contract::Contract& contract, std::uint64_t seed,
                                           const yaml::Node& step, FrameNumbers& numbers);

}  // namespace touchstone::script
