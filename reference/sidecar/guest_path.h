// Guest paths: checked and brought into normal form before the filesystem sees them.
//
// Pure functions; thread-safe. Failures are errno names with a text, as a guest would see them.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "sidecar/outcome.h"

namespace touchstone::sidecar {

// A failed filesystem operation: "ENOENT" and a text for people.
struct FsError {
  std::string name;
  std::string text;
};

template <class T>
using FsResult = Outcome<T, FsError>;

inline constexpr std::size_t kMaxPathBytes = 4096;

// The parts between slashes, without empty ones and ".". ".." is kept.
std::vector<std::string> split_path(std::string_view path);

// An absolute path without ".", ".." and double slashes. A relative path counts from the root,
// ".." stops at the root. EINVAL for control characters, ENAMETOOLONG for a long normal form.
FsResult<std::string> normalize_path(std::string_view path);

// True for "/proc" and what lies below it; takes a normal form.
bool is_below_proc(std::string_view path);

}  // namespace touchstone::sidecar
