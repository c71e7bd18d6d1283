// Selection narrows a run to some cases, as --only, --last-failed and --shard say.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/result.h"
#include "library.h"
#include "run/shard.h"

namespace touchstone::program {

// CONTRACT[@PROFILE] as on the command line; without a profile it is "full".
struct ContractWords {
  std::string name;
  std::string profile;
};
ContractWords split_contract(const std::string& words);

// The contract's profile of that name; kUsage with the nearest known one otherwise.
base::Result<contract::Profile> find_profile(const contract::Contract& contract,
                                             const std::string& name);

// What was asked for on the command line.
struct SelectionWords {
  std::vector<std::string> only;  // filters (run/filter.h), of which one has to match
  bool last_failed = false;       // those that failed unexpectedly in the last run
  std::string shard;              // I/N, or empty
  bool slow = false;              // also those that wait for minutes
};

struct Selected {
  std::vector<script::CasePtr> cases;
  bool partial = false;
  std::optional<run::ShardInfo> shard;
};

// Drops cases that wait in real time for minutes.
void drop_slow(std::vector<script::CasePtr>& cases);

// All that is asked for must hold of a case. Nothing left is an error of code kNothingSelected.
base::Result<Selected> select(const Library& library, const Loaded& loaded,
                              const contract::Profile& profile, const SelectionWords& words);

}  // namespace touchstone::program
