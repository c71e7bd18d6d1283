// Processes are the programs that a host has started in one machine by `execute`.
//
// Their output and their ends become events. Not thread-safe. An unknown process is a rejection
// with invalid_state.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "sidecar/child.h"
#include "sidecar/memory_fs.h"
#include "sidecar/protocol.h"

namespace touchstone::sidecar {

class Processes {
 public:
  using Result = Outcome<Json, Rejection>;  // the answer's payload

  // Serves execute, write_stdin, close_stdin, kill_process and the requests that inspect.
  Result serve(const Request& request, const MemoryFs& fs);

  void add_to(std::vector<pollfd>& polled) const;
  // Payloads of the events that are due.
  std::vector<Json> news();

 private:
  struct Process {
    Child child;
    std::string command;
    std::vector<std::string> args;
  };

  Result execute(const Json& payload, const MemoryFs& fs);
  Result inspect(const std::string& type, const Json& payload) const;
  Json list() const;

  std::map<std::string, Process> running_;
};

}  // namespace touchstone::sidecar
