// A liar is the reference driver with exactly one deliberate fault: one member of Behaviour that is
// not as it should be. Each lies in a file of its own and registers itself before main() runs.
//
// Registration happens during static initialisation, reading after it; not thread-safe.
#pragma once

#include <string>
#include <vector>

#include "session-client/behaviour.h"

namespace touchstone::session_client {

struct Liar {
  std::string fault;                // the name for --fault
  std::vector<std::string> breaks;  // requirements that must fail, and no others may
  std::string suffers;              // what goes wrong, as a sentence
  bool devious;                     // hidden from a test that only tries the obvious
  void (*spoil)(Behaviour& behaviour);
};

std::vector<Liar>& liars();

struct RegisterLiar {
  explicit RegisterLiar(Liar liar) { liars().push_back(std::move(liar)); }
};

}  // namespace touchstone::session_client
