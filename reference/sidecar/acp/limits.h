// Bounds and error codes that the files of this folder share.
#pragma once

#include <chrono>

namespace touchstone::sidecar {

inline constexpr std::chrono::milliseconds kPatience{120'000};
inline constexpr int kMethodNotFound = -32601;
inline constexpr int kFailed = -32000;

}  // namespace touchstone::sidecar
