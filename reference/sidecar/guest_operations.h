// guest_operations turns a guest_filesystem_call into work on a MemoryFs and its result payload.
//
// The payload must be canonical (protocol.h). Not thread-safe. A missing argument or bad base64 is
// a rejection with invalid_state, a failed operation one with kernel_error and "ERRNO: text".
#pragma once

#include "sidecar/behaviour.h"
#include "sidecar/memory_fs.h"
#include "sidecar/protocol.h"

namespace touchstone::sidecar {

Outcome<Json, Rejection> call_guest_filesystem(const Json& call, MemoryFs& fs,
                                               Behaviour& behaviour);

// "kernel_error" with the errno at the front of the message.
Rejection kernel_error(const FsError& error);

}  // namespace touchstone::sidecar
