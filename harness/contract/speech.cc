#include "contract/speech.h"

#include <algorithm>
#include <utility>

#include "base/digest.h"

namespace touchstone::contract {

void adopt(Contract& contract, Contract&& spoken) {
  contract.unit = std::move(spoken.unit);
  contract.peers = std::move(spoken.peers);
  // Its own values win: they are what it judges by.
  contract.environment.merge(spoken.environment);
  contract.variables.merge(spoken.variables);
  contract.bounds.start = std::max(contract.bounds.start, spoken.bounds.start);
  contract.speech = std::move(spoken.speech);
  base::Sha256 digest;
  digest.update(contract.digest);
  digest.update("\n");
  digest.update(spoken.digest);
  contract.digest = digest.finish();
  const auto& scripts = contract.speech.scripts;
  for (Requirement& requirement : contract.requirements) {
    const auto& needed = requirement.gate_speaks;
    const bool spoken_all = std::all_of(
        needed.begin(), needed.end(), [&](const auto& script) { return scripts.contains(script); });
    if (!needed.empty() && spoken_all) requirement.gate.clear();
  }
}

}  // namespace touchstone::contract
