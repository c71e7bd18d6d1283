// Terminal is a command that an agent runs in its session: its output as far as it is kept.
//
// Not thread-safe. Output is text; bytes that are no UTF-8 become U+FFFD.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "sidecar/child.h"
#include "sidecar/wire_behaviour.h"

namespace touchstone::sidecar {

class Terminal {
 public:
  Terminal(Child child, std::size_t limit, WireBehaviour& behaviour)
      : child_(std::move(child)), limit_(limit), behaviour_(behaviour) {}

  Child& child() { return child_; }
  // Takes what the program has said.
  void read();

  const std::string& output() const { return output_; }
  bool truncated() const { return truncated_; }
  // Once it has ended and everything it said is read.
  std::optional<int> exit_code();

 private:
  void append(std::string_view bytes);

  Child child_;
  std::size_t limit_;
  WireBehaviour& behaviour_;
  std::string output_;
  std::string unfinished_;  // the first bytes of a character
  bool truncated_ = false;
};

}  // namespace touchstone::sidecar
