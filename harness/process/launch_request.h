// What the launch server is asked, as bytes of a stream: a length, then the plan of a supervisor.
// Both ends are the same program, so numbers travel as they are.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "process/launch_spec.h"
#include "process/supervisor.h"

namespace touchstone::process {

// All of the plan but its descriptors, which travel beside it.
std::string pack_request(const SupervisorPlan& plan);

// The plan's spec is `spec`, which must outlive it. Nothing when the bytes are no request.
std::optional<SupervisorPlan> unpack_request(std::string_view bytes, LaunchSpec& spec);

}  // namespace touchstone::process
