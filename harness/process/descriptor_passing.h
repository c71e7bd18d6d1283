// Descriptors that travel over a Unix socket, beside the bytes of one message.
#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include "process/descriptor.h"

namespace touchstone::process {

// No message carries more.
inline constexpr std::size_t kMaxPassed = 32;

// Sends all of `bytes`, which are few, with the descriptors beside them. The caller keeps his own
// descriptors. False when the other side is gone.
bool send_with_descriptors(int socket, std::span<const std::byte> bytes,
                           std::span<const int> descriptors);

// Waits for so many bytes and what travels beside them; what comes is close-on-exec. False when
// the other side is gone.
bool receive_with_descriptors(int socket, std::span<std::byte> bytes,
                              std::vector<Descriptor>& descriptors);

}  // namespace touchstone::process
