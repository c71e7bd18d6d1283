// A style is the reference runtime doing in another way what the contract leaves open.
//
// One source file per style, named for it. A style breaks nothing: whoever fails one is a suite
// that asks for more than its contract promises. It registers itself before main() by a
// RegisteredStyle at namespace scope; rpc-styles finds it by name. Registration fills a list that
// is only read afterwards, by one thread.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "behaviour.h"

namespace touchstone::rpc_runtime {

struct Style {
  std::string style;       // the file's name without .cc
  std::string does;        // what is odd about it
  std::string allowed_by;  // the requirement or source that leaves it open
  std::unique_ptr<Behaviour> (*make)();
};

class RegisteredStyle {
 public:
  explicit RegisteredStyle(Style style);
};

// All styles, sorted by name.
std::vector<Style> all_styles();

template <typename Kind>
std::unique_ptr<Behaviour> make_style() {
  return std::make_unique<Kind>();
}

}  // namespace touchstone::rpc_runtime
