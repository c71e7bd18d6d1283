// The relay stands where the unit expects a child: it carries the unit's bytes to the harness,
// which plays that child, and back.
//
// `touchstone __relay SOCKET [NAME]` connects to a PeerListener, introduces itself (see
// introduction.h; NAME is "relay" unless given), then copies standard input to the socket and the
// socket to standard output, byte for byte. Each direction ends by itself: the end of standard
// input becomes a half-close of the socket, the end of the socket closes standard output. When
// the harness closed the socket altogether, or both directions ended, the program exits with 0;
// with 2 when it is called wrongly and with 3 when it cannot connect.
#pragma once

namespace touchstone::peer {

// argv[0] is the program, argv[1] the word __relay. Returns the exit code.
int relay_main(int argc, char** argv);

}  // namespace touchstone::peer
