// Network is a network of a case's own: a namespace in which there is loopback and nothing else.
//
// All units of a case share it, and so do the servers that the harness plays: their listening
// sockets are made inside, together with it, and are accepted on from outside. Whatever else a
// unit tries to reach is ENETUNREACH. The namespace lives as long as a Network, a unit or a socket
// of it does. Owned by whoever asked for it; movable.
#pragma once

#include <vector>

#include "base/result.h"
#include "process/descriptor.h"

namespace touchstone::process {

struct Network {
  static constexpr unsigned kMaxListeners = 16;

  Descriptor space;                   // LaunchSpec::network takes its number
  std::vector<Descriptor> listeners;  // TCP sockets that listen at a port of 127.0.0.1
};

// Made by the launch server (launch_server.h), since only a process that may make namespaces for
// good can. An Error means that there is no server, or that the machine refuses.
base::Result<Network> make_network(unsigned listeners);

// The server's part: makes the namespace in a child that shares the caller's descriptors and
// memory and has ended when this returns. What it made is in `made`, the namespace first. 0 or an
// errno. One thread, with SIGCHLD blocked or ignored by nobody.
int open_network(unsigned listeners, std::vector<Descriptor>& made);

}  // namespace touchstone::process
