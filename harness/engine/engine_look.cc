// Steps that look at what the unit takes from the machine, and for what it must not have written.
#include <algorithm>

#include "base/text.h"
#include "engine/engine.h"

namespace touchstone::engine {

using record::Finding;
using record::FindingKind;

namespace {

// `now` with a member `growth`: how much each of its numbers is above that of `before`.
std::string with_growth(json::Value now, json::Value before) {
  yaml::Node whole = yaml::Node::from_json(now);
  yaml::Node growth = yaml::Node::object();
  for (const json::Member member : now.members()) {
    const auto earlier = before.find(member.name);
    if (!member.value.is_number() || !earlier || !earlier->is_number()) continue;
    const auto new_count = member.value.as_number().as_int64();
    const auto old_count = earlier->as_number().as_int64();
    if (!new_count || !old_count) continue;
    growth.set(member.name, yaml::Node::number(std::to_string(*new_count - *old_count)));
  }
  whole.set("growth", std::move(growth));
  return whole.to_json();
}

}  // namespace

Engine::Progress Engine::run(const script::Measure& measure, Actions& actions) {
  if (silenced_by() != nullptr) return no_frame_yet(actions);
  Action action;
  action.kind = ActionKind::kMeasure;
  action.process = step().process;
  if (!asked(std::move(action), actions)) return Progress::kWaiting;
  auto seen = json::Document::parse(waiting_.files);
  if (!seen || !seen->root().is_object()) return not_observed();
  if (!measure.as.empty()) scope_.set_json("measure:" + measure.as, waiting_.files);
  if (!measure.since.empty()) {
    const auto before = scope_.find("measure:" + measure.since);
    if (!before) return not_observed();
    seen = json::Document::parse(with_growth(seen->root(), *before));
    TS_CHECK(seen.ok());
  }
  const auto mismatch = measure.is.explain(seen->root(), scope_);
  if (!mismatch) {
    measure.is.capture(seen->root(), scope_);
    return Progress::kDone;
  }
  Finding found = finding(FindingKind::kResource);
  found.pointer = mismatch->pointer;
  found.expected = mismatch->expected;
  found.actual = mismatch->actual;
  found.explanation = "the unit takes more than it may: " + std::string(seen->root().raw());
  fail_step(std::move(found));
  return Progress::kFailed;
}

Engine::Progress Engine::run(const script::Called& called, Actions&) {
  std::size_t count = 0;
  std::string seen;
  for (const std::string& call : calls_[step().lane]) {
    if (!parser_.parse(call) || !called.pattern.matches(parser_.root(), scope_)) continue;
    ++count;
    const auto argv = parser_.root().find("argv");
    seen += (seen.empty() ? "" : ", ") + (argv ? std::string(argv->raw()) : call);
  }
  if (called.min <= count && count <= called.max) return Progress::kDone;
  Finding found = finding(FindingKind::kWrongFrame);
  found.process = step().lane;
  found.expected = (count < called.min ? "at least " + std::to_string(called.min)
                                       : "at most " + std::to_string(called.max)) +
                   " calls like " + base::printable(called.pattern.to_text(), kShownBytes);
  found.actual =
      std::to_string(count) + (seen.empty() ? "" : ": ") + base::printable(seen, kShownBytes);
  found.explanation =
      "the unit called " + step().lane + (count < called.min ? " too rarely" : " too often");
  fail_step(std::move(found));
  return Progress::kFailed;
}

Engine::Progress Engine::run(const script::Search& search, Actions& actions) {
  Action action;
  action.kind = ActionKind::kSearch;
  const auto expand = [&](const std::string& text) {
    auto expanded = scope_.interpolate(text);
    return expanded ? *expanded : text;
  };
  for (const std::string& folder : search.below) action.args.push_back(expand(folder));
  action.text = expand(search.lacks);
  if (!asked(std::move(action), actions)) return Progress::kWaiting;
  auto holders = json::Document::parse(waiting_.files);
  if (!holders || !holders->root().is_array()) return not_observed();
  if (holders->root().size() == 0) return Progress::kDone;
  Finding found = finding(FindingKind::kLeak);
  found.expected = "no file that holds " + search.lacks;
  found.actual = base::printable(holders->root().raw(), kShownBytes);
  found.explanation = "the unit wrote what it was given in confidence to a file";
  fail_step(std::move(found));
  return Progress::kFailed;
}

}  // namespace touchstone::engine
