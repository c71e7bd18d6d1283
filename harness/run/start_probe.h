// What the start probe says of a unit: one that never spoke is one finding, and not one for each
// case. Every other failure of the probe shows in the cases.
#pragma once

#include "record/finding.h"

namespace touchstone::run {

// Nothing else is worth asking.
bool never_spoke(const record::CaseVerdict& verdict);

// It could not even be executed.
bool cannot_start(const record::CaseVerdict& verdict);

}  // namespace touchstone::run
