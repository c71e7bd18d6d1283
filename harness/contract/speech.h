// What becomes of a contract that judges a unit whatever it speaks, once it is known what the unit
// speaks.
#pragma once

#include "contract/contract.h"

namespace touchstone::contract {

// Takes over the lanes, variables, environment, bound of the start and speech of `spoken`, and
// opens the gates that wait for scripts which it offers.
void adopt(Contract& contract, Contract&& spoken);

}  // namespace touchstone::contract
