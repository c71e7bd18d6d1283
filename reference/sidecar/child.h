// Child is one program of the host that a guest's file named: an adapter, or what runs in a
// terminal.
//
// It has pipes to its standard input and output and a process group of its own, so that what it
// starts can be ended with it. The destructor kills the group and reaps the child. Works only as
// long as nobody else waits for children; not thread-safe.
#pragma once

#include <poll.h>
#include <sys/types.h>

#include <chrono>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace touchstone::sidecar {

class Child {
 public:
  enum class Errors { kOurs, kWithOutput };  // where its standard error goes

  // Nothing when it could not be started.
  static std::optional<Child> start(const std::vector<std::string>& command,
                                    const std::map<std::string, std::string>& env, Errors errors);

  Child(Child&& other) noexcept;
  Child& operator=(Child&&) = delete;
  ~Child();

  pid_t pid() const { return pid_; }
  int output() const { return output_; }  // to be polled; -1 once it has ended

  // What there is to read: nothing when there is none now, an empty text at the end.
  std::optional<std::string> read();
  // Says it as soon as the child listens; what waits is written by flush().
  void write(std::string_view bytes);
  void flush();
  // The pipes to poll: output, and input while something waits to be written.
  void add_to(std::vector<pollfd>& polled) const;
  void close_input();

  // The exit code, or 128 and the signal, once it has ended. Waits for that as long as it is told.
  std::optional<int> exit_code(std::chrono::milliseconds wait = {});
  void signal(int number);

 private:
  Child(pid_t pid, int input, int output) : pid_(pid), input_(input), output_(output) {}

  pid_t pid_;
  int input_;
  int output_;
  std::string unwritten_;
  std::optional<int> exit_code_;
};

}  // namespace touchstone::sidecar
