// Derives the faults that a contract forbids, and the disturbances that it allows, from its kinds
// of frames, its schemas, its rules and its framing.
//
// Nothing is written for one contract. A fault of which only an author could say whether it breaks
// a promise is not derived. Pure; any thread.
#pragma once

#include <string>
#include <vector>

#include "base/result.h"
#include "contract/contract.h"
#include "contract/source.h"
#include "sabotage/fault.h"
#include "sabotage/kind.h"

namespace touchstone::sabotage {

// All of them, in the contract's order, names unique. The first is "none".
base::Result<std::vector<Fault>> derive(const contract::Contract& contract,
                                        const contract::Source& source);

// One of `faults` by its name; an unknown name is kUsage with the nearest known one.
base::Result<Fault> find_fault(const std::vector<Fault>& faults, const std::string& name);

// The parts of derive(): what a schema types, what rules order, what a framing can carry.
base::Status derive_member_faults(const contract::Contract& contract,
                                  const contract::Source& source, const Kind& kind,
                                  std::vector<Fault>& faults);
base::Status derive_order_faults(const contract::Contract& contract, const Kind& kind,
                                 std::vector<Fault>& faults);
void derive_stream_faults(const contract::Contract& contract, std::vector<Fault>& faults);

}  // namespace touchstone::sabotage
