// UnitEvents is how a running unit tells what happens to it.
//
// All calls come from the io_context that Unit::launch was given, never from inside a call to
// Unit, and always in this order:
//   on_started, on_bytes..., on_end (both streams), on_exited, on_gone    or
//   on_exec_failed, on_gone.
// on_exited waits until both streams are drained. on_gone is the last call whatever happens, and
// comes exactly once unless the Unit is destroyed before; any call may destroy the Unit.
// on_fault may come at any point before on_gone; after it on_started, on_end and on_exited may
// be missing. Throwing from a call is a bug.
#pragma once

#include <sys/types.h>

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"

namespace touchstone::process {

enum class Stream : std::uint8_t { kStdout, kStderr };

// How the unit's main process ended: by itself with a code, or by a signal.
struct ExitStatus {
  enum class Kind : std::uint8_t { kExited, kSignaled };
  Kind kind = Kind::kExited;
  int number = 0;  // exit code or signal number

  // From the status that waitpid() gives.
  static ExitStatus from_native(int native);
  bool operator==(const ExitStatus&) const = default;
};

// "exit code 3" or "signal 15 (SIGTERM)".
std::string to_string(const ExitStatus& status);

// The isolation that a launch reached on this machine.
struct ReachedIsolation {
  bool pid_namespace = false;  // with a /proc of its own
  bool user_namespace = false;
  bool own_network = false;  // loopback and nothing else
  bool overlay = false;      // writes outside its own folder do not reach the disk
};

struct ExecFailure {
  int error_number = 0;  // errno
  std::string text;      // what was attempted and why it failed, for a user
};

// A process of the unit's tree that outlived the main process and its grace.
struct Leftover {
  pid_t pid = 0;             // as the machine counts, not as a namespace does
  std::string name;          // as the kernel knows it, at most 15 bytes
  std::string command_line;  // arguments joined by blanks, cut at 1 KiB
  bool ended = true;         // false: it survived SIGKILL for the time we wait
};

// What a unit wrote outside its own folder, kept from the disk by an overlay.
struct OutsideWrite {
  enum class Kind : std::int32_t { kWritten, kRemoved } kind = Kind::kWritten;
  std::string path;  // absolute
  bool operator==(const OutsideWrite&) const = default;
};

class UnitEvents {
 public:
  virtual ~UnitEvents() = default;

  // The program runs. `pid` is its process id as the machine counts.
  virtual void on_started(pid_t pid, const ReachedIsolation& reached) = 0;
  // The program could not be executed; only on_gone follows.
  virtual void on_exec_failed(const ExecFailure& failure) = 0;
  // `bytes` is valid during the call.
  virtual void on_bytes(Stream stream, std::string_view bytes) = 0;
  virtual void on_end(Stream stream) = 0;
  // All that write() was given has been taken by the pipe.
  virtual void on_written() {}
  // The unit reads no more input; what was still queued is dropped.
  virtual void on_input_closed() {}
  // The tree came up against a limit, "tree-memory (4294967296 bytes)"; on_exited follows.
  virtual void on_limit(const std::string& /*limit*/) {}
  virtual void on_exited(const ExitStatus& status) = 0;
  // The supervisor was lost (killed by the unit, say) or could not do its work.
  virtual void on_fault(const base::Error& error) = 0;
  // Right before on_gone, if there is something to tell; `more` were not listed.
  virtual void on_outside_writes(const std::vector<OutsideWrite>& /*writes*/,
                                 std::size_t /*more*/) {}
  virtual void on_gone(const std::vector<Leftover>& leftovers) = 0;
};

}  // namespace touchstone::process
