#include "run/start_probe.h"

#include <algorithm>

namespace touchstone::run {

using record::FindingKind;
using record::Verdict;

bool never_spoke(const record::CaseVerdict& verdict) {
  for (const record::Finding& finding : verdict.findings) {
    switch (finding.kind) {
      case FindingKind::kCannotStart:
      case FindingKind::kExitedEarly:
      case FindingKind::kCrashed:
      case FindingKind::kHung:
      case FindingKind::kHarness:
        return true;
      case FindingKind::kNotAFrame:
        if (finding.step.empty() || verdict.verdict != Verdict::kFail) continue;
        return true;
      default:
        break;
    }
  }
  return false;
}

bool cannot_start(const record::CaseVerdict& verdict) {
  return std::any_of(verdict.findings.begin(), verdict.findings.end(),
                     [](const auto& finding) { return finding.kind == FindingKind::kCannotStart; });
}

}  // namespace touchstone::run
