// The end of a unit: what it still said, how it ended, and what it wrote beside its frames.
#include <algorithm>

#include "base/text.h"
#include "engine/engine.h"

namespace touchstone::engine {

using record::Finding;
using record::FindingKind;

std::string Engine::describe_end(bool by_signal, int number) {
  return (by_signal ? "ended by signal " : "ended with code ") + std::to_string(number);
}

namespace {

bool ends_as(const script::End& wanted, bool by_signal, int number) {
  if (wanted.kind == script::End::Kind::kAny) return true;
  if (wanted.kind == script::End::Kind::kAnyCode) return !by_signal;
  return by_signal == (wanted.kind == script::End::Kind::kSignal) && number == wanted.number;
}

}  // namespace

// Whether the unit ended in the way that says it does not know what the case is about.
bool Engine::is_inapplicable() {
  const std::optional<script::End>& so = step().inapplicable;
  const auto found = processes_.find(step().process);
  if (!so || found == processes_.end() || !found->second.exited) return false;
  return ends_as(*so, found->second.by_signal, found->second.number);
}

// What the unit still said before it ended must be tolerated.
Engine::Progress Engine::refuse_rest(Lane& lane, Actions& actions) {
  while (!lane.queue.empty()) {
    Pending pending = std::move(lane.queue.front());
    lane.queue.pop_front();
    if (forbidden(lane, pending)) pending.blamed = true;
    if (!parser_.parse(pending.bytes) || tolerated(lane, parser_.root())) continue;
    if (answer(lane, pending, actions)) continue;
    if (pending.blamed) return Progress::kFailed;
    Finding found = finding(FindingKind::kUnexpectedFrame);
    found.event = pending.event;
    found.expected = "no further frame before the unit ends";
    found.actual = base::printable(pending.bytes, 300);
    found.explanation = "no step and no tolerate pattern allows this frame here";
    fail_step(std::move(found));
    return Progress::kFailed;
  }
  return Progress::kDone;
}

// Whether the text of a stream is as the exit step wants it.
bool Engine::check_output(const char* stream, const std::optional<match::Pattern>& wanted,
                          const std::string& text) {
  if (!wanted) return true;
  const std::string quoted = yaml::Node::string(text).to_json();
  const bool parsed = parser_.parse(quoted);
  const auto mismatch = parsed ? wanted->explain(parser_.root(), scope_) : std::nullopt;
  if (parsed && !mismatch) {
    wanted->capture(parser_.root(), scope_);
    return true;
  }
  Finding found = finding(FindingKind::kWrongFrame);
  found.expected = mismatch ? mismatch->expected : wanted->to_text();
  found.actual = base::printable(text, 600);
  found.explanation = std::string("the unit's ") + stream + " is not as it should be";
  fail_step(std::move(found));
  return false;
}

Engine::Progress Engine::check_exit(const script::Exit& exit, Process& ended) {
  const auto ends_so = [&](const script::End& end) {
    return ends_as(end, ended.by_signal, ended.number);
  };
  if (std::none_of(exit.ends.begin(), exit.ends.end(), ends_so)) {
    Finding found = finding(ended.by_signal || ended.number != 0 ? FindingKind::kCrashed
                                                                 : FindingKind::kExitedEarly);
    found.event = ended.exit_event;
    for (const script::End& end : exit.ends) {
      if (!found.expected.empty()) found.expected += ", or ";
      found.expected += end.kind == script::End::Kind::kAnyCode
                            ? "ended with some code"
                            : describe_end(end.kind == script::End::Kind::kSignal, end.number);
    }
    found.actual = describe_end(ended.by_signal, ended.number);
    found.explanation = "the unit " + found.actual;
    fail_step(std::move(found));
    return Progress::kFailed;
  }
  if (!check_output("standard output", exit.stdout_text, ended.out) ||
      !check_output("standard error", exit.stderr_text, ended.err)) {
    return Progress::kFailed;
  }
  for (const script::Within& within : exit.within) {
    if (now_ - last_deed_ <= scaled(within.bound)) {
      ledger_.pass(within.requirements);
      continue;
    }
    Finding found = finding(FindingKind::kTooSlow);
    found.expected = "an end within " + std::to_string(within.bound.count()) + " ms";
    found.actual = "after " + std::to_string((now_ - last_deed_).count() / 1000) + " ms";
    found.explanation = "the unit took too long to end";
    ledger_.blame(within.requirements, found);
  }
  return Progress::kDone;
}

Engine::Progress Engine::run(const script::Exit& exit, Actions& actions) {
  Process& ending = process(step().process);
  if (!ending.started) {
    Finding found = finding(FindingKind::kHarness);
    found.explanation = "no process \"" + step().process + "\" was started";
    ledger_.fail(std::move(found));
    return Progress::kFailed;
  }
  if (!ending.exited) {
    arm(case_->bounds.exit, actions);
    return Progress::kWaiting;
  }
  if (!waiting_.exit_checked) {
    waiting_.exit_checked = true;
    if (refuse_rest(unit_lane(step().process), actions) == Progress::kFailed) {
      return Progress::kFailed;
    }
    if (check_exit(exit, ending) == Progress::kFailed) return Progress::kFailed;
  }
  if (!ending.gone) return Progress::kWaiting;
  if (!exit.nothing_left || ending.left.empty()) return Progress::kDone;
  Finding found = finding(FindingKind::kLeftover);
  found.expected = "nothing left running";
  found.actual = base::printable(base::join(ending.left, ", "), 300);
  found.explanation = "the unit ended, and of its process tree this ran on";
  fail_step(std::move(found));
  return Progress::kFailed;
}

}  // namespace touchstone::engine
