// Unit is one running program and the whole tree of processes that it starts.
//
// A small supervisor process stands between touchstone and the program. Where the machine
// allows, it is the first process of a PID namespace, so that its end is the end of the tree;
// elsewhere it collects orphans (as a subreaper) and ends the tree by walking /proc. It ends the
// tree, too, when touchstone dies, even by SIGKILL: the kernel closes the socket between them.
//
// The caller runs the io_context, which must outlive the Unit, and keeps the UnitEvents alive
// until on_gone or until the Unit is destroyed, whichever is first. Destroying a Unit whose tree
// still runs ends that tree before the destructor returns (a few milliseconds, two seconds at
// worst) and silences events.
//
// Threads: one. launch() forks without exec, so the process must not have other threads then;
// all calls belong to the thread that runs the io_context. SIGPIPE is ignored from the first
// launch on, and touchstone becomes a subreaper when no PID namespace can be had.
// Failure: launch() returns an Error only when the machine refuses a pipe or a process (or the
// spec is not usable); that the program could not be executed is an event.
#pragma once

#include <sys/types.h>

#include <boost/asio/io_context.hpp>
#include <memory>
#include <string_view>

#include "base/result.h"
#include "process/launch_spec.h"
#include "process/unit_events.h"

namespace touchstone::process {

class UnitState;

class Unit {
 public:
  static base::Result<std::unique_ptr<Unit>> launch(boost::asio::io_context& context,
                                                    const LaunchSpec& spec, UnitEvents& events);
  ~Unit();
  Unit(const Unit&) = delete;
  Unit& operator=(const Unit&) = delete;

  // Queues bytes for the unit's standard input; never blocks, never fails: a unit that has
  // closed its input is told by on_input_closed.
  void write(std::string_view bytes);
  // Ends the unit's standard input after what is queued.
  void close_input();
  // Bytes that are queued and not yet taken by the pipe.
  std::size_t queued_bytes() const;

  // Stops and resumes reading a stream: no on_bytes comes for it in between, so its pipe fills.
  // The pause ends by itself when the tree is gone.
  void pause_output(Stream stream);
  void resume_output(Stream stream);

  // Closes our end for good: what the unit writes to it from now on breaks its pipe. on_end comes.
  void drop_output(Stream stream);

  // Sends a signal to the main process, if that still runs. A close_input() after it waits until
  // it was sent, so that the unit does not leave by the one before it gets the other.
  void signal(int number);
  // Ends the whole tree now (SIGKILL), and the supervisor too if the unit keeps it from that.
  // Events follow as after any other end.
  void end();

  // The main process as the machine counts; 0 before on_started.
  pid_t pid() const;

 private:
  explicit Unit(std::shared_ptr<UnitState> state);
  std::shared_ptr<UnitState> state_;
};

}  // namespace touchstone::process
