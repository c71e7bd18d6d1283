// Shard is one part of a suite that is run in several places: I of N, by a hash of case ids that
// is the same on every machine and in every version, so that adding a case moves no other.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"

namespace touchstone::run {

struct Shard {
  unsigned index = 1;  // from 1
  unsigned count = 1;

  // Reads "2/5"; anything else is an error of code kUsage.
  static base::Result<Shard> parse(std::string_view text);

  bool contains(std::string_view case_id) const { return of(case_id) == index; }
  // Which of the shards has that case.
  unsigned of(std::string_view case_id) const;
};

// What a result tells of the run that it is a shard of.
struct ShardInfo {
  Shard shard;
  bool narrowed = false;           // that run would have been partial, too
  std::vector<std::string> cases;  // of all shards, in suite order
};

}  // namespace touchstone::run
