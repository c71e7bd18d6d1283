// What each step does. A step that waits returns kWaiting and is run again after every event;
// Waiting says how far it got.
#include <algorithm>

#include "base/text.h"
#include "engine/engine.h"

namespace touchstone::engine {

using record::Finding;
using record::FindingKind;

namespace {

Action unit_action(ActionKind kind, const script::Step& step) {
  Action action;
  action.kind = kind;
  action.process = step.process;
  action.step = step.at;
  return action;
}

void add_for_outputs(ActionKind kind, const script::Step& step, script::Outputs of,
                     Actions& actions) {
  for (const auto& [wanted, name] : {std::pair(of.out, "stdout"), std::pair(of.err, "stderr")}) {
    if (!wanted) continue;
    actions.push_back(unit_action(kind, step));
    actions.back().text = name;
  }
}

}  // namespace

Engine::Progress Engine::run_step(Actions& actions) {
  return std::visit([&](const auto& what) { return run(what, actions); }, step().action);
}

Engine::Progress Engine::run(const script::Start& start, Actions& actions) {
  Process& starting = process(start.process);
  if (!waiting_.begun) {
    waiting_.begun = true;
    if (starting.started && !starting.gone) {
      Finding found = finding(FindingKind::kHarness);
      found.explanation =
          "the process \"" + start.process + "\" still runs; end it or name another";
      ledger_.fail(std::move(found));
      return Progress::kFailed;
    }
    starting = Process{};
    starting.name = start.process;
    const auto lives = [](const auto& one) { return !one.second.gone; };
    several_ = several_ || std::count_if(processes_.begin(), processes_.end(), lives) > 1;
    lanes_.erase(start.process);
    Action action = unit_action(ActionKind::kStart, step());
    action.home = start.home;
    const auto expand = [&](const std::string& text) {
      auto expanded = scope_.interpolate(text);
      return expanded ? *expanded : text;
    };
    for (const std::string& word : case_->args) action.args.push_back(expand(word));
    for (const std::string& word : start.args) action.args.push_back(expand(word));
    for (const auto& [name, value] : case_->env) action.env.emplace_back(name, expand(value));
    for (const auto& [name, value] : start.env) action.env.emplace_back(name, expand(value));
    action.cwd = expand(start.cwd);
    action.home_at = expand(start.home_at);
    action.umask = start.umask;
    action.open_files = start.open_files;
    action.program = expand(start.program);
    action.unset = start.unset;
    action.file_bytes = start.file_bytes;
    actions.push_back(std::move(action));
    (void)unit_lane(start.process);
    last_deed_ = now_;
  }
  return starting.started ? Progress::kDone : Progress::kWaiting;
}

Engine::Progress Engine::run(const script::Write& write, Actions& actions) {
  Lane* lane = lane_for_write(write);
  if (lane == nullptr) return no_peer(actions);
  const std::size_t before = ledger_.blocking();
  send(*lane, write, actions);
  return ledger_.blocking() == before ? Progress::kDone : Progress::kFailed;
}

Engine::Progress Engine::run(const script::EndInput&, Actions& actions) {
  process(step().process).input_closed = true;
  Lane& lane = unit_lane(step().process);
  (void)lane;
  actions.push_back(unit_action(ActionKind::kCloseInput, step()));
  last_deed_ = now_;
  return Progress::kDone;
}

Engine::Progress Engine::run(const script::Kill&, Actions& actions) {
  Process& killed = process(step().process);
  if (!waiting_.begun) {
    waiting_.begun = true;
    killed.ended_by_us = true;
    actions.push_back(unit_action(ActionKind::kEndTree, step()));
    last_deed_ = now_;
  }
  return killed.gone ? Progress::kDone : Progress::kWaiting;
}

Engine::Progress Engine::run(const script::StopReading& stop, Actions& actions) {
  add_for_outputs(ActionKind::kPause, step(), stop.of, actions);
  return Progress::kDone;
}

Engine::Progress Engine::run(const script::ResumeReading& resume, Actions& actions) {
  add_for_outputs(ActionKind::kResume, step(), resume.of, actions);
  return Progress::kDone;
}

Engine::Progress Engine::run(const script::HangUp& hang_up, Actions& actions) {
  // What is under way is lost, and nobody's fault.
  if (hang_up.of.out) unit_lane(step().process).ended = true;
  add_for_outputs(ActionKind::kDrop, step(), hang_up.of, actions);
  last_deed_ = now_;
  return Progress::kDone;
}

Engine::Progress Engine::run(const script::Signal& signal, Actions& actions) {
  process(step().process).signalled = true;
  Action action = unit_action(ActionKind::kSignal, step());
  action.number = signal.number;
  action.text = signal.name;
  actions.push_back(std::move(action));
  last_deed_ = now_;
  return Progress::kDone;
}

Engine::Progress Engine::run(const script::Connect& connect, Actions& actions) {
  if (peer_lanes_[step().lane].empty()) return no_peer(actions);
  const auto header = scope_.find("header:" + step().lane);
  const auto mismatch = connect.header.explain(header, scope_);
  if (!mismatch) {
    connect.header.capture(header, scope_);
    return Progress::kDone;
  }
  Finding found = finding(FindingKind::kWrongFrame);
  found.process = step().lane;
  found.pointer = mismatch->pointer;
  found.expected = mismatch->expected;
  found.actual = mismatch->actual;
  found.explanation = "the unit started its child in another way than it should";
  fail_step(std::move(found));
  return Progress::kFailed;
}

Engine::Progress Engine::run(const script::PeerEnd& end, Actions& actions) {
  if (!end.call.empty()) {
    const Lane* lane = connection(end.call);
    return lane != nullptr && lane->ended ? Progress::kDone : no_frame_yet(actions);
  }
  const std::vector<std::string>& ids = peer_lanes_[step().lane];
  const bool ended = !ids.empty() && std::all_of(ids.begin(), ids.end(), [&](const auto& id) {
    return lanes_.at(id)->ended;
  });
  return ended ? Progress::kDone : no_frame_yet(actions);
}

Engine::Progress Engine::run(const script::PeerClose& close, Actions& actions) {
  Lane* lane = connection(close.call);
  if (lane == nullptr) return no_peer(actions);
  hang_up(*lane, actions);
  return Progress::kDone;
}

Engine::Progress Engine::run(const script::Let& let, Actions&) {
  for (const auto& [name, value] : let.values) {
    auto text = value.render(scope_);
    if (text) scope_.set_json(name, std::move(*text));
  }
  return Progress::kDone;
}

Engine::Progress Engine::run(const script::Compare& compare, Actions&) {
  for (const script::Compare::Item& item : compare.items) {
    auto text = item.value.render(scope_);
    // A value of which a part was never captured is not there, and no pattern holds for it.
    std::optional<json::Value> value;
    if (text && parser_.parse(*text)) value = parser_.root();
    const auto mismatch = item.is.explain(value, scope_);
    if (!mismatch) {
      ledger_.pass(item.requirements);
      continue;
    }
    Finding found = finding(FindingKind::kWrongFrame);
    found.pointer = mismatch->pointer;
    found.expected = mismatch->expected;
    found.actual = mismatch->actual;
    found.explanation = "two values that the unit gave do not agree";
    ledger_.blame(item.requirements, found);
  }
  return Progress::kDone;
}

}  // namespace touchstone::engine
