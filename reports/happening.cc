#include "reports/happening.h"

#include <cstring>

#include "reports/shown.h"
#include "run/outside_writes.h"

namespace touchstone::reports {

using record::EventKind;

namespace {

// "KILL (9)"; the number alone where it has no name.
std::string name_of_signal(std::int64_t number) {
  const char* name = sigabbrev_np(static_cast<int>(number));
  return name == nullptr ? std::to_string(number)
                         : std::string(name) + " (" + std::to_string(number) + ")";
}

}  // namespace

std::string in_words(const record::Event& event) {
  const std::string text = shown(event.text, kShownFrame);
  const std::string number = std::to_string(event.number);
  switch (event.kind) {
    case EventKind::kStarted:
      return "started as pid " + number;
    case EventKind::kStartFailed:
      return "could not be started: " + text;
    case EventKind::kBytes:
      return number + " bytes that the recording did not keep";
    case EventKind::kEnd:
      return "end of the stream";
    case EventKind::kConnected:
      return "connected " + text;
    case EventKind::kInputClosed:
      return "no longer reads its input";
    case EventKind::kWritten:
      return "took everything written so far";
    case EventKind::kExited:
      return event.flag ? "ended by signal " + name_of_signal(event.number)
                        : "exited with code " + number;
    case EventKind::kGone:
      return event.text.empty() || event.text == "[]" ? "left no process behind"
                                                      : "left behind " + text;
    case EventKind::kTimer:
      return "the time was up";
    case EventKind::kFiles:
      return event.number == run::kOutsideWrites ? "wrote outside its folders " + text
                                                 : "files were looked at";
    case EventKind::kLimit:
      return "went past a bound: " + text + (event.lane.empty() ? "" : " (" + number + " bytes)");
    case EventKind::kTrouble:
      return "touchstone could not go on: " + text;
    case EventKind::kInterrupted:
      return "the user stopped the run";
  }
  return text;
}

std::string in_words(const record::Deed& deed) {
  if (deed.verb == "close-input") return "its input is closed";
  if (deed.verb == "end-tree") return "touchstone ends whatever of it still runs";
  if (deed.verb == "hang-up") return "the connection is closed";
  if (deed.verb == "signal") {
    return deed.text.empty() ? "a signal is sent" : "sent signal " + shown(deed.text, kShownFrame);
  }
  return shown(deed.verb, kShownFrame);
}

bool is_worth_a_row(const record::Event& event) {
  switch (event.kind) {
    case EventKind::kStarted:
    case EventKind::kStartFailed:
    case EventKind::kConnected:
    case EventKind::kInputClosed:
    case EventKind::kExited:
    case EventKind::kLimit:
    case EventKind::kTrouble:
    case EventKind::kInterrupted:
      return true;
    case EventKind::kGone:
      return !event.text.empty() && event.text != "[]";
    case EventKind::kFiles:
      return event.number == run::kOutsideWrites;
    case EventKind::kBytes:
      return !event.lane.ends_with(".err");
    default:
      return false;
  }
}

bool is_worth_a_row(const record::Deed& deed) {
  return deed.verb == "write" || deed.verb == "close-input" || deed.verb == "hang-up" ||
         deed.verb == "signal" || deed.verb == "end-tree";
}

}  // namespace touchstone::reports
