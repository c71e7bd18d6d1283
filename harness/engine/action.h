// engine::Action is one thing that the engine wants done. The driver does it and reports what
// comes of it as record::Events; a judge throws it away.
#pragma once

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/pieces.h"

namespace touchstone::engine {

enum class ActionKind : std::uint8_t {
  kStart,       // `process`, args, env, home, cwd
  kWrite,       // text, or when it is long `pieces`, to `lane` ("main.in", "extension#1"), in
                // writes of `number` bytes (0: one)
  kCloseInput,  // of `process`, after what was written
  kSignal,      // number to `process`
  kEndTree,     // of `process`, at once
  kHangUp,      // closes `lane` of a peer
  kPause,       // stops reading an output of `process`: text is stdout or stderr
  kResume,
  kDrop,     // closes our end of an output of `process`, as kPause
  kArm,      // timer `number` fires after `delay`
  kDisarm,   // timer `number`
  kObserve,  // observation `number` of `paths`, answered by kFiles
  kPut,      // writes text to the file args[0]; number is its mode; `recursive`: removes args[0]
  kMeasure,  // observation `number` of what the tree of `process` takes; answered by kFiles
  kSearch,   // observation `number`: which files below `args` hold text; answered by kFiles
  kFinish,   // the case is over; nothing more is wanted
};

std::string_view to_string(ActionKind kind);

struct Action {
  ActionKind kind = ActionKind::kFinish;
  std::string process;
  std::string lane;
  std::string text;
  base::Pieces pieces;  // of kWrite, when text is empty
  std::int64_t number = 0;
  std::chrono::microseconds delay{0};
  std::vector<std::string> args;  // of kStart; of kObserve the paths; of kPut the path
  std::vector<std::pair<std::string, std::string>> env;
  std::string home;
  std::string cwd;
  std::string home_at;  // of kStart: a path in place of the HOME's own, or empty
  unsigned umask = 022;
  unsigned open_files = 0;         // of kStart, 0 for no limit of its own
  std::string program;             // of kStart: what is started in the unit's place, or empty
  std::vector<std::string> unset;  // of kStart: variables that are taken away
  std::optional<std::uint64_t> file_bytes;  // of kStart
  bool recursive = false;                   // kObserve: list whole trees
  std::string step;                         // FILE:LINE:COLUMN that wanted it
  std::string meant;                        // why a write is wrong on purpose

  // Of kWrite, whole.
  std::string written() const { return text.empty() ? pieces.text() : text; }
};

using Actions = std::vector<Action>;

}  // namespace touchstone::engine
