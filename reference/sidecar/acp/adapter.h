// Adapter is the running program of one session: lines to it, lines from it.
//
// A line ends in LF, a CR before it is dropped, blank lines are skipped. Not thread-safe.
#pragma once

#include <optional>
#include <string>

#include "sidecar/acp/json_rpc.h"
#include "sidecar/child.h"

namespace touchstone::sidecar {

class Adapter {
 public:
  explicit Adapter(Child child, WireBehaviour& behaviour)
      : child_(std::move(child)), behaviour_(behaviour) {}

  Child& child() { return child_; }

  void send(const Json& message) {
    child_.write(
        behaviour_.line_written(message).dump(-1, ' ', false, Json::error_handler_t::replace) +
        "\n");
  }

  // Reads what there is. False once its output has ended.
  bool read();
  // The next whole line that read() brought.
  std::optional<std::string> next_line();

  // It says no more and has ended, or will at once.
  bool gone() const { return gone_; }
  std::optional<int> exit_code() {
    return child_.exit_code(std::chrono::milliseconds(gone_ ? 1000 : 0));
  }

 private:
  Child child_;
  WireBehaviour& behaviour_;
  std::string buffer_;
  std::size_t searched_ = 0;  // of buffer_, without a line end
  bool gone_ = false;
};

}  // namespace touchstone::sidecar
