// A liar of the driver contract is the mirror driver with exactly one deliberate fault: a Mirror
// that overrides one step. Each lies in a file of its own and registers itself before main() runs.
//
// Registration happens during static initialisation, reading after it; not thread-safe.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "drivers/mirror/mirror.h"

namespace touchstone::drivers {

struct Liar {
  std::string fault;                // the name for --fault
  std::vector<std::string> breaks;  // requirements that must fail, and no others may
  std::string suffers;              // what goes wrong, as a sentence
  bool devious;                     // hidden from a test that only tries the obvious
  std::unique_ptr<Mirror> (*make)();
};

std::vector<Liar>& liars();

template <class Fault>
std::unique_ptr<Mirror> make_fault() {
  return std::make_unique<Fault>();
}

struct RegisterLiar {
  explicit RegisterLiar(Liar liar) { liars().push_back(std::move(liar)); }
};

}  // namespace touchstone::drivers
