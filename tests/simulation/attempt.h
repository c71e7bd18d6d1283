// Attempts run trials in processes of their own, so that one that crashes is a complaint too.
#pragma once

#include <cstdint>
#include <cstdio>
#include <string>
#include <vector>

#include "simulation/contracts.h"
#include "simulation/trial.h"

namespace touchstone::simulation {

struct Seeds {
  std::uint64_t first = 0;
  std::uint64_t count = 0;
};

// The seeds among `seeds`, in order, of which some invariant did not hold; at most `most`. Runs
// them on as many processes as there are processors.
std::vector<std::uint64_t> failing_seeds(const std::vector<World>& worlds, Seeds seeds,
                                         std::size_t most);

// What did not hold, the first complaint first; empty when everything did. Prints the story to
// `file` unless it is null.
std::string attempt(const std::vector<World>& worlds, const Tapes& tapes, std::FILE* file);

// What a seed draws; of one that crashes, as far as it comes.
Tapes tapes_of(const std::vector<World>& worlds, std::uint64_t seed);

}  // namespace touchstone::simulation
