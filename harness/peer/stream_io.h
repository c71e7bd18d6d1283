// Reading and writing inherited descriptors without ever being stuck in one of them.
//
// O_NONBLOCK is a property of the open file, which the caller's other programs may share, so it
// is never set: poll() says that there is room, and no more than surely fits is written. Linux;
// only libc, since the programs that use this have to start fast. SIGPIPE has to be ignored.
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string_view>

#include "base/result.h"

namespace touchstone::peer {

// A stream socket connected to the Unix socket at `path`; the caller owns the descriptor.
base::Result<int> connect_unix(std::string_view path);

// Reads once from a descriptor that is readable. Nothing when it has to be waited for; 0 at the
// end of the stream, which a reset or broken stream counts as.
std::optional<std::size_t> read_some(int descriptor, std::span<char> room);

// Writes a part of `bytes` to a descriptor that poll() calls writable. Nothing when the reader
// is gone; 0 when there is no room after all.
std::optional<std::size_t> write_some(int descriptor, std::string_view bytes);

// Sends all of it, waiting for room. False when the other side is gone.
bool send_all(int socket, std::string_view bytes);

// Writes all of it to an inherited descriptor, waiting for room for as long as the other end of
// `lifeline` (a connected Unix socket) is open.
base::Status write_all(int descriptor, std::string_view bytes, int lifeline);

// Waits until `descriptor` is readable; false when the other end of `lifeline` went first.
bool wait_readable(int descriptor, int lifeline);

// Opens /dev/null as standard input, output or error where the caller left one closed, so that
// no file opened later takes its number.
void fill_standard_descriptors();

}  // namespace touchstone::peer
