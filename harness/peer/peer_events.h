// PeerEvents is what a PeerListener tells its owner.
//
// Called from the io_context's run(), one call at a time. An implementation may call any method
// of the listener from inside, and may destroy it.
#pragma once

#include <cstdint>
#include <string_view>

namespace touchstone::peer {

// Names one connection for as long as its listener lives; never given twice.
enum class PeerId : std::uint64_t {};

class PeerEvents {
 public:
  virtual ~PeerEvents() = default;

  // A peer's program has connected; `introduction` is its first line, a JSON object
  // (introduction.h), without the LF; "{}" from one that connected to a port. Always the first
  // event of an id.
  virtual void on_connect(PeerId id, std::string_view introduction) = 0;
  // It sent these bytes.
  virtual void on_bytes(PeerId id, std::string_view bytes) = 0;
  // It sends no more, because it half-closed or went away. The last event of an id; what is
  // written to it may still arrive, until close().
  virtual void on_end(PeerId id) = 0;
  // Somebody who connected was turned away, or could not be let in; `reason` is a lower-case
  // fragment. There is no id.
  virtual void on_refused(std::string_view reason) = 0;
};

}  // namespace touchstone::peer
