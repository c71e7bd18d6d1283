// A baseline is a file of expectations made from what failed in a run, so that a gate can be
// switched on today and only new failures stop it.
#pragma once

#include <string>
#include <vector>

#include "base/result.h"
#include "run/expectation.h"
#include "run/result.h"

namespace touchstone::run {

// What the entries of a baseline say that had none before.
struct BaselineWords {
  std::string reason;
  std::string link;
  std::string owner;
  std::string expires;
};

// An entry for each requirement that blocks, with every signature that it failed with, and one for
// each case that failed without blaming any requirement. An entry of `before` for the same keeps
// its words; flaky entries and those for elsewhere are kept as they are. Code kBadInput when not
// everything was asked: a baseline of a part would hide nothing, and drop what it did not see.
base::Result<std::vector<Expectation>> baseline_of(const RunResult& result,
                                                   const std::vector<Expectation>& before,
                                                   const BaselineWords& words,
                                                   const Circumstances& here);

// The entries as a file that read_expectations() reads back.
std::string to_yaml(const std::vector<Expectation>& expectations, const std::string& heading);

}  // namespace touchstone::run
