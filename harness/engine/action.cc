#include "engine/action.h"

namespace touchstone::engine {

std::string_view to_string(ActionKind kind) {
  switch (kind) {
    case ActionKind::kStart:
      return "start";
    case ActionKind::kWrite:
      return "write";
    case ActionKind::kCloseInput:
      return "close-input";
    case ActionKind::kSignal:
      return "signal";
    case ActionKind::kEndTree:
      return "end-tree";
    case ActionKind::kHangUp:
      return "hang-up";
    case ActionKind::kPause:
      return "pause";
    case ActionKind::kResume:
      return "resume";
    case ActionKind::kDrop:
      return "drop";
    case ActionKind::kMeasure:
      return "measure";
    case ActionKind::kSearch:
      return "search";
    case ActionKind::kArm:
      return "arm";
    case ActionKind::kDisarm:
      return "disarm";
    case ActionKind::kObserve:
      return "observe";
    case ActionKind::kPut:
      return "put";
    case ActionKind::kFinish:
      return "finish";
  }
  return "finish";
}

}  // namespace touchstone::engine
