// What cases need of the machine: commands that must succeed on it.
//
// Each is run once in a process, without input and output. Starts processes and waits for them;
// not thread-safe.
#pragma once

#include <vector>

#include "run/result.h"
#include "script/case.h"

namespace touchstone::program {

// Takes away the cases whose needs are not met here, and tells in machine.degraded of each need
// how many they were.
void drop_unmet(std::vector<script::CasePtr>& cases, run::MachineInfo& machine);

}  // namespace touchstone::program
