// ChildProcess is one started program with pipes to its standard input and output.
//
// It runs in a process group of its own, so that what it starts can be ended with it. Its
// environment is a short list of variables and nothing else. The destructor kills the group and
// reaps the child, so no process outlives this object. Works only as long as nobody else waits
// for children. One thread.
#pragma once

#include <sys/types.h>

#include <filesystem>
#include <string>
#include <vector>

#include "fallible.h"
#include "unique_fd.h"

namespace touchstone::rpc_runtime {

class Behaviour;

class ChildProcess {
 public:
  enum class Errors { kOurs, kWithOutput };  // where its standard error goes

  struct Program {
    std::string command;  // a path, or a name that is looked up in PATH
    std::vector<std::string> args;
    std::filesystem::path folder;
    Errors errors = Errors::kOurs;
  };

  static Fallible<ChildProcess> start(const Program& program, Behaviour& behaviour);

  ChildProcess(ChildProcess&& other) noexcept;
  ChildProcess& operator=(ChildProcess&&) = delete;
  ~ChildProcess();

  int input() const { return input_.get(); }       // we write, non-blocking
  int output() const { return output_.get(); }     // we read, non-blocking
  int exit_event() const { return pidfd_.get(); }  // readable when the child has exited

  // Its exit code, or 128 and the signal that ended it, as a shell counts. Needs exit_event().
  int exit_code() const;

  // After this the child sees end of input.
  void close_input() { input_.reset(); }

  // Gives the child up without ending it. Only a lying runtime does that.
  void forsake() { pid_ = -1; }

 private:
  ChildProcess() = default;

  pid_t pid_ = -1;
  UniqueFd input_;
  UniqueFd output_;
  UniqueFd pidfd_;
};

}  // namespace touchstone::rpc_runtime
