// The installation of each sidecar and of all of them, in order: operator, kumiho, and on request
// the session manager.
//
// Steps are told on stderr. The first failure ends the install; only the session manager's is a
// warning. Blocks; not thread-safe.
#pragma once

#include "sidecar-installer/install_context.h"

namespace touchstone::sidecar_installer {

Outcome<Done> install_operator(const InstallContext& context);
Outcome<Done> install_kumiho(const InstallContext& context);
Outcome<Done> install_session_manager(const InstallContext& context);

// Looks for Python before it writes anything.
Outcome<Done> install_sidecars(const Options& options, const Layout& layout, Behaviour& behaviour);

}  // namespace touchstone::sidecar_installer
