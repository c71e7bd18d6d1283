// ensure_sidecars is run on the way to a command that works with the sidecars: what is missing is
// offered and installed, and nothing else.
//
// Asks on stderr and reads one line of stdin. A Failure: the offer was refused, or the install
// failed. Blocks; not thread-safe.
#pragma once

#include "sidecar-installer/install_context.h"

namespace touchstone::sidecar_installer {

Outcome<Done> ensure_sidecars(const Layout& layout, Behaviour& behaviour);

}  // namespace touchstone::sidecar_installer
