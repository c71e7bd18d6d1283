// Puts the results of shards together into the one that the unsharded run would have had.
#pragma once

#include <string>
#include <vector>

#include "base/result.h"
#include "contract/contract.h"
#include "run/fold.h"
#include "run/result.h"

namespace touchstone::run {

struct NamedResult {
  std::string name;  // its file, for errors
  RunResult result;
};

// Equal to the unsharded result apart from times and from what each machine was like: wall_us is
// that of the slowest shard, calibration the largest. `options` gives expectations and where they
// are asked for; strict and partial come from the shards.
//
// Errors, of code kBadInput: a result that is no shard, or was interrupted, stopped early or never
// started; shards of different runs (contract, revision, profile, unit, strictness, selection);
// a case that two have, or none. kUsage: `contract` has another revision or lacks the profile.
base::Result<RunResult> merge_shards(std::vector<NamedResult> shards,
                                     const contract::Contract& contract, FoldOptions options);

}  // namespace touchstone::run
