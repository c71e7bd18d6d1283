// record::Event is one thing that happened in a case, as the engine was told and as a recording
// keeps it. The sequence of events, with the head, is all that a judge may know.
#pragma once

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace touchstone::record {

using Microseconds = std::chrono::microseconds;

enum class EventKind : std::uint8_t {
  kStarted,      // `process` runs; number = pid
  kStartFailed,  // `process` could not be executed; number = errno, text = its words
  kBytes,        // text = bytes that arrived on `lane`; past the cap of a recording text is
                 // empty and number = how many there were
  kEnd,          // `lane` ended
  kConnected,    // a child of the unit reached us on `lane`; text = its header as JSON
  kInputClosed,  // the unit no longer reads: a write to `process` was refused
  kWritten,      // everything written to `lane` so far has been taken by the other side
  kExited,       // `process` ended; number = exit code, or the signal when flag is set
  kGone,         // the tree of `process` has ended; text = leftovers as a JSON list
  kTimer,        // timer `number` fired
  kFiles,        // observation `number` was made; text = JSON list of entries
  kLimit,        // a bound of ours on `lane` was passed; text says which, number = total bytes
  kTrouble,      // the harness could not do something; text says what
  kInterrupted,  // the user stopped the run
};

std::string_view to_string(EventKind kind);                     // "bytes", "start-failed"
std::optional<EventKind> to_event_kind(std::string_view name);  // the way back

struct Event {
  EventKind kind = EventKind::kTrouble;
  Microseconds at{0};   // since the case began
  std::string process;  // name of a process of the case, or empty
  std::string lane;     // "main.out", "main.err", "extension#1", or empty
  std::int64_t number = 0;
  bool flag = false;
  std::string text;  // bytes, for kBytes

  friend bool operator==(const Event&, const Event&) = default;
};

// What the harness did: kept for people and for trace rules; a judge computes it anew.
struct Deed {
  Microseconds at{0};
  std::string verb;  // write, close, signal, start, end-tree, observe, arm, connect, finish
  std::string process;
  std::string lane;
  std::string text;   // bytes written, signal's name, ...
  std::string step;   // FILE:LINE of the step that wanted it
  std::string meant;  // why the frame is wrong on purpose, or empty

  friend bool operator==(const Deed&, const Deed&) = default;
};

}  // namespace touchstone::record
