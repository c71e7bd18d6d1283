// Accidents: events that come from nowhere, or not at all.
#include "simulation/stage.h"

namespace touchstone::simulation {

using record::Event;
using record::EventKind;

namespace {

Event accident(EventKind kind, std::string process, std::string lane = {}, std::string text = {}) {
  Event event;
  event.kind = kind;
  event.process = std::move(process);
  event.lane = std::move(lane);
  event.text = std::move(text);
  return event;
}

}  // namespace

void Stage::suffer(AccidentKind kind) {
  switch (kind) {
    case AccidentKind::kStall:
      stalled_ = true;
      return;
    case AccidentKind::kInterrupt:
      return deliver(accident(EventKind::kInterrupted, ""));
    case AccidentKind::kTrouble:
      return deliver(accident(EventKind::kTrouble, "", "", "something is wrong with us"));
    case AccidentKind::kLimit:
      limit_told_ = true;
      return deliver(accident(EventKind::kLimit, "", "main.out", "too much was said"));
    case AccidentKind::kStartFails:
      start_fails_ = true;
      return;
    case AccidentKind::kPutFails:
      put_fails_ = true;
      return;
    case AccidentKind::kInputClosed:
      return deliver(accident(EventKind::kInputClosed, "main"));
    case AccidentKind::kWritten:
      return deliver(accident(EventKind::kWritten, "main", "main.in"));
    case AccidentKind::kLostSupervisor: {
      const auto main = processes_.find("main");
      if (main == processes_.end() || main->second.gone) return;
      deliver(accident(EventKind::kTrouble, "main", "", "the supervisor was killed"));
      main->second.gone = true;
      return deliver(accident(EventKind::kGone, "main", "", "[]"));
    }
    default:
      return suffer_impossible(kind);
  }
}

void Stage::suffer_impossible(AccidentKind kind) {
  const auto main = processes_.find("main");
  switch (kind) {
    case AccidentKind::kGoneEarly:
      return deliver(accident(EventKind::kGone, "main", "", R"([{"name":"x"}])"));
    case AccidentKind::kGoneTwice:
      if (main == processes_.end() || !main->second.gone) return;
      return deliver(accident(EventKind::kGone, "main", "", "no list"));
    case AccidentKind::kExitTwice:
      return deliver(accident(EventKind::kExited, "main"));
    case AccidentKind::kEndTwice:
      return deliver(accident(EventKind::kEnd, "main", "main.out"));
    case AccidentKind::kEndMissing:
      end_missing_ = true;
      return;
    case AccidentKind::kBytesAfterEnd:
      deliver(accident(EventKind::kEnd, "main", "main.out"));
      return deliver(accident(EventKind::kBytes, "main", "main.out", "{\"type\":\"late\"}\n"));
    case AccidentKind::kUnknownLane:
      deliver(accident(EventKind::kBytes, "", "nobody#1", "{}\n"));
      return deliver(accident(EventKind::kEnd, "", "helper#9"));
    case AccidentKind::kUnknownProcess:
      deliver(accident(EventKind::kBytes, "stranger", "stranger.err", "hm"));
      deliver(accident(EventKind::kExited, "stranger"));
      return deliver(accident(EventKind::kGone, "stranger", "", "[]"));
    case AccidentKind::kStrayTimer: {
      Event fired = accident(EventKind::kTimer, "");
      fired.number = static_cast<std::int64_t>(choices_.below(3)) * 1000;
      return deliver(std::move(fired));
    }
    case AccidentKind::kStrayFiles:
      return deliver(accident(EventKind::kFiles, "", "", "[]"));
    case AccidentKind::kBrokenFiles: {
      static const std::vector<std::string> kBroken = {
          "{\"a\":1}",
          "[1]",
          "\"xx\"",
          "{\"a\":1,\"b\":2}",
          "[{\"path\":1,\"matches\":2}]",
          "",
          "[{\"matches\":[1]},{\"matches\":{\"a\":1}}]",
          "[{\"matches\":{\"a\":1}}]"};
      const std::string& text = choices_.one_of(kBroken);
      for (Event& event : posted_) {
        if (event.kind == EventKind::kFiles) event.text = text;
      }
      return;
    }
    case AccidentKind::kConnectedTwice:
      if (children_.empty() || !children_.begin()->second.connected) return;
      return deliver(accident(EventKind::kConnected, "", children_.begin()->first, "{}"));
    default:
      return;
  }
}

}  // namespace touchstone::simulation
