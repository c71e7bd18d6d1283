// Terminals are real pseudo terminals with a program in each, for a driver that serves the port pty
// itself.
//
// Nothing blocks: whoever waits for input polls the descriptors of watch() as well, and hands those
// that are ready to take(). What a program prints is read and dropped. A terminal lives until its
// program has ended; the destructor hangs up the rest and waits for them. Not thread-safe.
#pragma once

#include <poll.h>
#include <sys/types.h>

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "agent-lifecycle/outcome.h"

namespace touchstone::agent_lifecycle {

class Terminals {
 public:
  Terminals() = default;
  Terminals(const Terminals&) = delete;
  Terminals& operator=(const Terminals&) = delete;
  ~Terminals();

  // Whether this machine gives pseudo terminals at all.
  static bool are_here();

  Outcome<Json> spawn(const Json& spec, int rows, int cols);
  Outcome<Json> write(const std::string& session_id, std::string_view data);
  Outcome<Json> kill(const std::string& session_id);

  void watch(std::vector<pollfd>& descriptors) const;
  // The notification that a program has ended, if it has.
  std::optional<Json> take(int descriptor);

  // Lets the programs run on behind the driver; a fault.
  void forget() { open_.clear(); }

 private:
  struct Terminal {
    int master;
    pid_t program;
    std::string session_id;
  };
  Terminal* find(const std::string& session_id);

  std::map<int, Terminal> open_;  // by master
};

}  // namespace touchstone::agent_lifecycle
