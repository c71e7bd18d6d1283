// The introduction is the first line that a peer's program sends to the harness: who was called,
// by whom, with which arguments and which environment.
//
//   {"peer":NAME, "pid":N, "ppid":N, "argv":[...], "cwd":TEXT or null, "env":{...},
//    "stdin":KIND, "stdout":KIND, "stderr":KIND}
//
// KIND is null, tty, pipe, file, socket, closed or other. Bytes that are not UTF-8 appear as
// U+FFFD; the exact ones are then in "argv_base64" (all arguments) and "env_base64" (the
// variables concerned).
#pragma once

#include <span>
#include <string>
#include <string_view>

namespace touchstone::peer {

// The line of the calling process, LF included. Call it before any descriptor is opened, or
// a standard descriptor that was closed may look open.
std::string introduction(std::string_view peer, std::span<char* const> argv);

}  // namespace touchstone::peer
