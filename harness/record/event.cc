#include "record/event.h"

#include <array>
#include <utility>

namespace touchstone::record {
namespace {

// Both directions read this table. The names are part of the recording format.
constexpr std::array<std::pair<EventKind, std::string_view>, 14> kNames = {{
    {EventKind::kStarted, "started"},
    {EventKind::kStartFailed, "start-failed"},
    {EventKind::kBytes, "bytes"},
    {EventKind::kEnd, "end"},
    {EventKind::kConnected, "connected"},
    {EventKind::kInputClosed, "input-closed"},
    {EventKind::kWritten, "written"},
    {EventKind::kExited, "exited"},
    {EventKind::kGone, "gone"},
    {EventKind::kTimer, "timer"},
    {EventKind::kFiles, "files"},
    {EventKind::kLimit, "limit"},
    {EventKind::kTrouble, "trouble"},
    {EventKind::kInterrupted, "interrupted"},
}};

constexpr bool in_order_of_kinds() {
  for (std::size_t i = 0; i < kNames.size(); ++i) {
    if (static_cast<std::size_t>(kNames[i].first) != i) return false;
  }
  return true;
}
static_assert(in_order_of_kinds(), "to_string() takes the kind for an index");

}  // namespace

std::string_view to_string(EventKind kind) { return kNames[static_cast<std::size_t>(kind)].second; }

std::optional<EventKind> to_event_kind(std::string_view name) {
  for (const auto& [kind, known] : kNames) {
    if (known == name) return kind;
  }
  return std::nullopt;
}

}  // namespace touchstone::record
