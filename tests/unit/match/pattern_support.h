// What the tests of patterns share.
#pragma once

#include <string_view>

#include "match/pattern.h"

namespace touchstone::match {

// A pattern written as YAML; it must be right.
inline Pattern pattern_of(std::string_view yaml) {
  const yaml::File file = yaml::parse(yaml, "p.yaml").value();
  return Pattern::compile(file, file.root).value();
}

}  // namespace touchstone::match
