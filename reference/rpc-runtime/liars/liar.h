// A liar is the reference runtime with exactly one decision taken wrongly.
//
// One source file per liar, named for its fault. It registers itself before main() by a
// RegisteredLiar at namespace scope; rpc-liars finds it by name. Registration fills a list that
// is only read afterwards, by one thread.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "behaviour.h"

namespace touchstone::rpc_runtime {

enum class Subtlety {
  kPlain,    // shows whenever the requirement is looked at
  kDevious,  // shows only late, rarely, or after something else
};

struct Liar {
  std::string fault;                // the file's name without .cc
  std::vector<std::string> breaks;  // the requirements that it fails, and no others
  std::string suffers;              // what it does and who is hurt, one sentence
  Subtlety subtlety;
  std::unique_ptr<Behaviour> (*make)();
};

class RegisteredLiar {
 public:
  explicit RegisteredLiar(Liar liar);
};

// All liars, sorted by name.
std::vector<Liar> all_liars();

template <typename Fault>
std::unique_ptr<Behaviour> make_fault() {
  return std::make_unique<Fault>();
}

}  // namespace touchstone::rpc_runtime
