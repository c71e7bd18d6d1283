// Fault is one disturbance that a saboteur plants in what a unit says: what is done to which frame,
// whether the contract forbids it, and which requirements it may then break.
//
// Faults are derived from a contract (derive.h); nobody writes them by hand. Plain data.
#pragma once

#include <cstdint>
#include <set>
#include <string>
#include <vector>

#include "match/pattern.h"

namespace touchstone::sabotage {

enum class Act : std::uint8_t {
  kNone,
  // Of the first frame that fits:
  kDrop,
  kRepeat,
  kSwap,        // it comes after the frame that should follow it
  kDelay,       // it and what follows wait until the host says something
  kReplace,     // the value at `pointer` becomes `text`
  kRemove,      // the member at `pointer` is left out
  kRename,      // the member at `pointer` gets another name
  kAdd,         // the member at `pointer` is added with the value `text`
  kDuplicate,   // the member at `pointer` is said twice, the second time as `text`
  kMislabel,    // the id at `pointer` becomes one that nobody gave
  kWrap,        // the frame becomes the one element of a list
  kBadUtf8,     // a byte that is not UTF-8 in the first text of the frame
  kGarble,      // the frame's bytes are no JSON
  kInsert,      // the bytes `text` come after the frame, as they are
  kOversize,    // the frame is padded beyond what the contract allows
  kLongLength,  // its header announces one byte more than there is
  // At the end of what the unit says:
  kCutEnd,   // the first half of a frame is all that comes of it
  kOpenEnd,  // one more frame comes without its end
  // Of every frame; what it means stays the same:
  kSplit,
  kSpaces,
  kReorder,
  kEscape,
  kExtend,
};

struct Fault {
  std::string name;  // "retype:response/prompt:/ok", "blank-line"
  Act act = Act::kNone;
  std::string kind;  // of frames, as contract::FrameKinds::describe says it; empty: any frame
  std::vector<match::Pattern> fits;  // one of them has to match the frame; empty: any does
  std::string pointer;               // into the frame
  std::string text;                  // JSON of a value, or bytes
  std::string says;                  // what it does, for people
  bool honest = false;               // breaks no promise: a judge must stay green
  std::set<std::string> blames;      // requirements that may be blamed; empty: those of a step
};

}  // namespace touchstone::sabotage
