// A style is the reference installer doing in another way what the contract leaves open.
//
// One source file a style, named for it. A style breaks nothing: whoever fails one is a suite that
// asks for more than its contract promises. It registers itself before main() runs; the list is
// read after that, by one thread.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "sidecar-installer/behaviour.h"

namespace touchstone::sidecar_installer {

struct Style {
  std::string style;       // the file's name without .cc
  std::string does;        // what is odd about it
  std::string allowed_by;  // the requirement or source that leaves it open
  std::unique_ptr<Behaviour> (*make)();
};

std::vector<Style>& styles();

template <class Kind>
std::unique_ptr<Behaviour> make_style() {
  return std::make_unique<Kind>();
}

struct RegisterStyle {
  explicit RegisterStyle(Style style) { styles().push_back(std::move(style)); }
};

}  // namespace touchstone::sidecar_installer
