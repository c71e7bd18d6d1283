// What each event does to the machine.
#include <algorithm>
#include <chrono>

#include "engine/engine.h"

namespace touchstone::engine {

using record::Event;
using record::EventKind;
using record::Finding;
using record::FindingKind;

namespace {

constexpr std::size_t kKeptText = 1u << 20;

void keep_text(std::string& kept, std::string_view more) {
  kept += more.substr(0, kKeptText - std::min(kKeptText, kept.size()));
}

}  // namespace

void Engine::handle(const Event& event, Actions& actions) {
  event_ = events_++;
  if (phase_ == Phase::kFinished) return;
  waited_ += event.at - now_;
  now_ = event.at;
  switch (event.kind) {
    case EventKind::kStarted:
      process(event.process).started = true;
      announce(process(event.process));
      break;
    case EventKind::kStartFailed: {
      Process& failed = process(event.process);
      failed.exited = failed.gone = true;
      if (phase_ != Phase::kRunning) break;
      Finding found = finding(FindingKind::kCannotStart);
      found.expected = "the unit is executed";
      found.actual = event.text;
      found.explanation = "the unit could not be executed: " + event.text;
      ledger_.fail(std::move(found));
      stop(actions);
      break;
    }
    case EventKind::kBytes:
    case EventKind::kEnd: {
      if (phase_ != Phase::kRunning) break;
      if (event.kind == EventKind::kEnd && event.lane.ends_with(".out")) {
        process(event.process).output_ended = now_;
      }
      if (event.lane.ends_with(".err")) {
        keep_text(process(event.process).err, event.text);
      } else {
        const std::string id =
            event.lane.ends_with(".out") ? event.lane.substr(0, event.lane.size() - 4) : event.lane;
        const auto lane = lanes_.find(id);
        Lane& known = lane != lanes_.end() ? *lane->second : unit_lane(id);
        if (known.contract_lane.name == contract_.unit.name) {
          keep_text(process(event.process).out, event.text);
        }
        if (known.contract_lane.framing == frame::Framing::kRaw) {
          const bool peer = known.contract_lane.kind != contract::PeerKind::kUnit;
          if (peer && event.kind == EventKind::kEnd) known.ended = true;
          break;
        }
        event.kind == EventKind::kBytes ? receive(known, event.text) : end_of(known);
        if (known.hopeless && position_ < case_->steps.size()) {
          report_silence(FindingKind::kNotAFrame);
          stop(actions);
        }
      }
      break;
    }
    case EventKind::kConnected: {
      const std::string peer = event.lane.substr(0, event.lane.find('#'));
      const auto found = contract_.peers.find(peer);
      if (found == contract_.peers.end()) break;
      auto lane = std::make_unique<Lane>(event.lane, found->second, "main");
      if (found->second.dialect == contract::Dialect::kDouble) on_called(*lane, event);
      scope_.set_json("header:" + peer, event.text);
      lanes_[event.lane] = std::move(lane);
      peer_lanes_[peer].push_back(event.lane);
      break;
    }
    case EventKind::kExited:
      on_exit(event);
      break;
    case EventKind::kGone:
      on_gone(event);
      break;
    case EventKind::kTimer:
      on_timer(event, actions);
      break;
    case EventKind::kFiles:
      if (event.number == waiting_.observation) {
        waiting_.files = event.text;
        waiting_.files_came = true;
      }
      break;
    case EventKind::kLimit: {
      if (phase_ != Phase::kRunning) break;
      Finding found = finding(FindingKind::kLimit);
      found.process = event.lane.empty() ? event.process : event.lane;
      if (!event.lane.empty()) found.actual = std::to_string(event.number) + " bytes";
      found.explanation = event.text;
      ledger_.blame(position_ < case_->steps.size() ? blamed_by(step()) : case_->decides, found);
      stop(actions);
      break;
    }
    case EventKind::kTrouble: {
      Finding found = finding(FindingKind::kHarness);
      found.explanation = event.text;
      ledger_.fail(std::move(found));
      stop(actions);
      break;
    }
    case EventKind::kInterrupted:
      interrupted_ = true;
      stop(actions);
      break;
    case EventKind::kInputClosed:
    case EventKind::kWritten:
      break;
  }
  advance(actions);
}

// Tells the rules of a process once, be it by its start or by what it did first.
void Engine::announce(Process& starting) {
  if (!starting.announced) rules_.on_start(starting.name);
  starting.announced = true;
}

void Engine::on_exit(const Event& event) {
  Process& ended = process(event.process);
  ended.exited = true;
  ended.by_signal = event.flag;
  ended.number = static_cast<int>(event.number);
  ended.exit_event = event_;
  rules::ExitFact fact;
  fact.process = event.process;
  fact.by_signal = event.flag;
  fact.number = ended.number;
  fact.input_was_closed = ended.input_closed;
  fact.harness_ended_it = ended.ended_by_us || ended.signalled;
  fact.event = event_;
  rules_.on_exit(fact, ledger_);
}

void Engine::on_gone(const Event& event) {
  Process& ended = process(event.process);
  // Of one that could not be executed the tree ends as well; its rules are those of an earlier
  // life.
  const bool lived = ended.started && !ended.gone;
  ended.gone = true;
  ended.exited = true;
  if (ended.ended_by_us || !lived) return;
  std::vector<std::string> names;
  if (parser_.parse(event.text)) {
    for (const json::Value leftover : parser_.root().items()) {
      const auto name = leftover.find("name");
      names.emplace_back(name && name->is_string() ? name->as_string() : leftover.raw());
    }
  }
  // What goes on behind the unit is ended after a grace. An output that ended only then, and not
  // when the unit did, was held by it.
  constexpr record::Microseconds kAtOnce = std::chrono::milliseconds(100);
  const bool held = !names.empty() && now_ - ended.output_ended < kAtOnce;
  rules_.on_gone(event.process, names, held, event_, ledger_);
  ended.left = std::move(names);
}

void Engine::on_timer(const Event& event, Actions& actions) {
  if (phase_ != Phase::kRunning) return;
  if (event.number == waiting_.timer) {
    waiting_.late = true;  // the step goes on waiting, to tell late from never
    return;
  }
  if (event.number != case_timer_) return;
  report_silence(FindingKind::kMissingFrame);
  stop(actions);
}

}  // namespace touchstone::engine
