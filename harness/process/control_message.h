// ControlMessage is what touchstone and a supervisor say to each other over a SOCK_SEQPACKET
// socket pair: one message a packet, at most kMaxText bytes of text.
//
// Both ends are the same program on the same machine, so numbers travel as they are. The end of
// the socket is a message too: the other side has died.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace touchstone::process {

enum class ControlKind : std::int32_t {
  // From the supervisor.
  kStarted,      // first: pid of the unit's main process
  kExecFailed,   // first: errno, second: ExecStep
  kExited,       // first: native wait status
  kLimit,        // text: the limit that the tree came up against
  kLeftover,     // first: pid, second: 1 when it was ended; text: name '\n' command line
  kOutside,      // first: OutsideWrite::Kind; text: its path
  kOutsideMore,  // first: how many more there were
  kGone,         // the tree is ended; nothing comes after
  kSignalled,    // a signal that was asked for was sent, or there is nobody to send it to
  kFault,        // first: errno; text: what the supervisor could not do
  // To the supervisor.
  kSignal,  // first: signal number for the main process
  kEnd,     // end the whole tree now
};

struct ControlMessage {
  static constexpr std::size_t kMaxText = 1200;

  ControlKind kind = ControlKind::kGone;
  std::int32_t first = 0;
  std::int32_t second = 0;
  std::string text = {};
};

enum class Received : std::uint8_t { kMessage, kNothing, kClosed };

// Waits for room only in the sense of the socket: a blocking socket blocks. False when the other
// side is gone or, on a non-blocking socket, when there is no room.
bool send_message(int socket, const ControlMessage& message);

// Never blocks.
Received receive_message(int socket, ControlMessage& message);

}  // namespace touchstone::process
