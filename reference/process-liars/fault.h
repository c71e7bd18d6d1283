// A Fault is one thing that a program does wrong whatever it speaks: it is put around an honest
// program, and everything else stays as that program does it.
//
// Some faults are committed before the honest program takes this process over (a descriptor that
// is kept, a signal that is ignored); others need a relay between the host and the honest program,
// which then is a child. One source file a fault, which registers itself before main().
#pragma once

#include <sys/types.h>

#include <functional>
#include <memory>
#include <string>
#include <vector>

namespace touchstone::process_liars {

class Fault {
 public:
  Fault() = default;
  Fault(const Fault&) = delete;
  Fault& operator=(const Fault&) = delete;
  virtual ~Fault() = default;

  // In the process that the host has started, before anything else.
  virtual void before_start() {}
  // Whether the honest program is to be a child behind a relay.
  virtual bool relays() const { return false; }

  // The honest program runs as this child of the relay.
  virtual void started(pid_t /*child*/) {}
  // The rest is asked of relays only, the first two from a thread each. What is given is a line
  // with its end, or what came of one when `whole` is false.
  virtual std::string from_host(std::string bytes, bool /*whole*/) { return bytes; }
  virtual std::string to_host(std::string bytes) { return bytes; }
  virtual bool by_lines() const { return true; }  // else as each read gives it, never whole
  virtual bool passes_end_of_input() { return true; }
  // Writes to the host; false when it is gone.
  virtual bool write_to_host(const std::string& bytes);
  // When the honest program has ended with `status` (as of waitpid) by itself.
  virtual void leave(int status);
};

// Writes all, and waits where it must; false when nobody reads.
bool write_all(int descriptor, const std::string& bytes);

// The value of a variable, or "".
std::string variable(const char* name);

// A process that only waits to be killed, in a session of its own and without our descriptors.
pid_t start_helper();

struct Listed {
  std::string name;  // the file's, without .cc
  std::unique_ptr<Fault> (*make)();
};

class Registered {
 public:
  explicit Registered(Listed listed);
};

const std::vector<Listed>& all_faults();

template <typename Kind>
std::unique_ptr<Fault> make_fault() {
  return std::make_unique<Kind>();
}

}  // namespace touchstone::process_liars
