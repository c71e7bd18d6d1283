#include "record/finding.h"

#include "record/line.h"

namespace touchstone::record {
namespace {

void append(std::string& json, const Finding& finding) {
  Line line(json);
  line.words("kind", to_string(finding.kind));
  line.words_unless_empty("requirement", finding.requirement);
  line.words_unless_empty("process", finding.process);
  if (finding.event != kNoEvent) line.natural("event", finding.event);
  line.words_unless_empty("step", finding.step);
  line.words("expected", finding.expected).words("actual", finding.actual);
  line.words_unless_empty("pointer", finding.pointer);
  line.words("explanation", finding.explanation).end();
}

std::string findings_json(const std::vector<Finding>& findings) {
  std::string json = "[";
  for (const Finding& finding : findings) {
    if (&finding != &findings.front()) json += ',';
    append(json, finding);
  }
  return json + ']';
}

// In the order of their ids, which is that of the map.
std::string requirements_json(const std::map<std::string, Tally>& requirements) {
  std::string json = "[";
  for (const auto& [id, tally] : requirements) {
    if (json.size() > 1) json += ',';
    Line line(json);
    line.words("id", id).natural("subjects", tally.subjects).natural("failures", tally.failures);
    line.end();
  }
  return json + ']';
}

}  // namespace

std::string_view to_string(FindingKind kind) {
  switch (kind) {
    case FindingKind::kCannotStart:
      return "cannot-start";
    case FindingKind::kExitedEarly:
      return "exited-early";
    case FindingKind::kCrashed:
      return "crashed";
    case FindingKind::kHung:
      return "hung";
    case FindingKind::kNotAFrame:
      return "not-a-frame";
    case FindingKind::kSchema:
      return "schema";
    case FindingKind::kWrongFrame:
      return "wrong-frame";
    case FindingKind::kMissingFrame:
      return "missing-frame";
    case FindingKind::kUnexpectedFrame:
      return "unexpected-frame";
    case FindingKind::kOrder:
      return "order";
    case FindingKind::kLeftover:
      return "leftover";
    case FindingKind::kSideEffect:
      return "side-effect";
    case FindingKind::kLeak:
      return "leak";
    case FindingKind::kResource:
      return "resource";
    case FindingKind::kLimit:
      return "limit";
    case FindingKind::kTooSlow:
      return "too-slow";
    case FindingKind::kHarness:
      break;
  }
  return "harness";
}

std::string_view to_string(Verdict verdict) {
  switch (verdict) {
    case Verdict::kPass:
      return "pass";
    case Verdict::kFail:
      return "fail";
    case Verdict::kWarn:
      return "warn";
    case Verdict::kNote:
      return "note";
    case Verdict::kNotApplicable:
      return "not-applicable";
    case Verdict::kNotObserved:
      return "not-observed";
    case Verdict::kInconclusive:
      return "inconclusive";
    case Verdict::kExcluded:
      return "excluded";
    case Verdict::kHarnessError:
      break;
  }
  return "harness-error";
}

std::string to_json(const Finding& finding) {
  std::string json;
  append(json, finding);
  return json;
}

std::string to_json(const CaseVerdict& verdict) {
  std::string json;
  Line line(json);
  line.words("case", verdict.case_id).words("verdict", to_string(verdict.verdict));
  line.yes("only_time", verdict.only_time).integer("duration_us", verdict.duration_us);
  line.json("requirements", requirements_json(verdict.requirements));
  line.json("findings", findings_json(verdict.findings)).end();
  return json;
}

}  // namespace touchstone::record
