// How a recording keeps what an overlay saw a unit write outside its folders: as an event kFiles
// that answers no step. Its text is a list, [{"written": PATH}, {"removed": PATH}, {"more": N}].
#pragma once

#include <cstdint>

namespace touchstone::run {

// The `number` of such an event; those of steps are above 0.
inline constexpr std::int64_t kOutsideWrites = -1;

}  // namespace touchstone::run
