// What ends a case early without blame, and what may not come while a step waits.
#include "base/text.h"
#include "engine/engine.h"

namespace touchstone::engine {

using record::Finding;
using record::FindingKind;

Engine::Progress Engine::run(const script::Needs& needs, Actions&) {
  auto text = needs.value.render(scope_);
  std::optional<json::Value> value;
  if (text && parser_.parse(*text)) value = parser_.root();
  if (needs.is.explain(value, scope_)) return Progress::kUnmet;
  needs.is.capture(value, scope_);
  return Progress::kDone;
}

// Blames a frame that the current step forbids, and says whether it did. What the step does not
// take is looked at when it is passed over, answered or refused; what comes behind the frame that
// it takes is not.
bool Engine::forbidden(const Lane& lane, const Pending& pending) {
  if (step().forbid.empty() || lane.contract_lane.name != step().lane) return false;
  if (step().lane == contract_.unit.name && lane.process != step().process) return false;
  if (!parser_.parse(pending.bytes)) return false;
  bool blamed = false;
  for (const script::Check& one : step().forbid) {
    if (!one.pattern.matches(parser_.root(), scope_)) continue;
    Finding found = finding(FindingKind::kUnexpectedFrame);
    found.event = pending.event;
    found.process = lane.id;
    found.expected = "no frame like " + base::printable(one.pattern.to_text(), kShownBytes);
    found.actual = base::printable(pending.bytes, kShownBytes);
    found.explanation = "this step forbids the frame, and it came before the step was done";
    ledger_.blame(one.requirements, found);
    blamed = true;
  }
  return blamed;
}

}  // namespace touchstone::engine
