// The session that a process starts with: a fresh one, or a continued one. A failure means that
// --continue cannot be resolved. Reads the store, writes nothing.
#pragma once

#include "fallible.h"
#include "session.h"
#include "session_store.h"
#include "settings.h"

namespace touchstone::rpc_runtime {

Fallible<Session> open_session(const Settings& settings, const SessionStore& store,
                               Behaviour& behaviour);

}  // namespace touchstone::rpc_runtime
