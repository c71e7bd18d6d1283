// Excerpt keeps the first and the last bytes of a run of any length, its length and its digest.
//
// Memory stays under head + 2 * tail bytes. Thread-compatible; cannot fail.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "base/digest.h"

namespace touchstone::frame {

class Excerpt {
 public:
  Excerpt(std::size_t head_bytes, std::size_t tail_bytes);

  void append(std::string_view bytes);

  std::uint64_t total_bytes() const { return total_bytes_; }
  std::size_t held_bytes() const { return head_.capacity() + tail_.capacity(); }

  // What was kept: head, then tail; the whole run when nothing had to be left out.
  // Ends the run; nothing may be appended after it.
  struct Summary {
    std::string bytes;
    std::size_t head_bytes = 0;
    std::string digest;
  };
  Summary finish();

 private:
  void append_tail(std::string_view bytes);

  std::size_t head_limit_;
  std::size_t tail_limit_;
  std::string head_;
  std::string tail_;  // at its end the last tail_limit_ bytes
  std::uint64_t total_bytes_ = 0;
  base::Sha256 digest_;
};

}  // namespace touchstone::frame
