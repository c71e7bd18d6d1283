// From the nodes that a parse found odd to Oddity values with their JSON pointers.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "json/document.h"
#include "json/tape.h"

namespace touchstone::json {

// An oddity while the tape is still being written.
struct FoundOddity {
  Oddity::Kind kind;
  std::size_t offset;
  std::uint32_t node;  // of the value, or of the member name
};

// More than this of one document are not listed: finding a pointer costs a walk.
inline constexpr std::size_t kMaxOddities = 100;

// All of them in source order; `duplicate_names` are nodes of names.
std::vector<Oddity> locate_oddities(const Tape& tape, std::vector<FoundOddity> found,
                                    const std::vector<std::uint32_t>& duplicate_names);

}  // namespace touchstone::json
