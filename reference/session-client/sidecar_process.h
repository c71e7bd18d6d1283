// SidecarProcess is the child that the client talks to over pipes, in frames of a length and a
// payload.
//
// The length is four bytes, big-endian, of the payload alone. The caller ignores SIGPIPE, polls
// output() and calls read_some() when there is something. Not thread-safe.
#pragma once

#include <sys/types.h>

#include <optional>
#include <string>
#include <string_view>

namespace touchstone::session_client {

class SidecarProcess {
 public:
  SidecarProcess() = default;
  SidecarProcess(const SidecarProcess&) = delete;
  SidecarProcess& operator=(const SidecarProcess&) = delete;
  ~SidecarProcess() { stop(); }

  // Starts the program, found on PATH if it has no slash. False when that is impossible.
  bool start(const std::string& program);
  bool is_running() const { return child_ > 0; }
  int output() const { return from_child_; }

  // False when the child no longer listens.
  bool send(std::string_view payload);
  // Reads what is there; false at the end of the child's output.
  bool read_some();
  // The next whole payload that was read.
  std::optional<std::string> next_payload();

  // Hangs up, ends the child and waits for it.
  void stop();

 private:
  pid_t child_ = -1;
  int to_child_ = -1;
  int from_child_ = -1;
  std::string unread_;
};

}  // namespace touchstone::session_client
