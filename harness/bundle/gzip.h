// gzip: how recordings lie in a bundle, so that any tool opens them.
//
// Pure. The same bytes give the same archive with one version of zlib: no name, no time.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "base/result.h"

namespace touchstone::bundle {

// A recording is at most this long; what claims to be longer is made to fill a memory.
inline constexpr std::size_t kMostUnpacked = std::size_t{256} << 20;

std::string gzip(std::string_view bytes);

// The bytes of one gzip member with nothing behind it; at most `most` of them. Anything else is an
// error of kind kBadInput. `name` is for errors.
base::Result<std::string> gunzip(std::string_view packed, const std::string& name,
                                 std::size_t most = kMostUnpacked);

}  // namespace touchstone::bundle
