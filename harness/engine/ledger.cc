#include "engine/ledger.h"

#include <algorithm>

namespace touchstone::engine {

using record::Finding;
using record::FindingKind;
using record::Verdict;

namespace {

// A finding that repeats for every frame of a flood is kept this often for one requirement, or
// for none; the tally counts them all.
constexpr std::uint64_t kKeptPerRequirement = 20;

}  // namespace

void Ledger::subject(std::string_view requirement) {
  ++tallies_[std::string(requirement)].subjects;
}

bool Ledger::blocks(const Finding& finding) const {
  if (finding.requirement.empty()) return true;
  const contract::Requirement* requirement = contract_.find(finding.requirement);
  return requirement == nullptr || requirement->level == contract::Level::kMust;
}

void Ledger::fail(Finding finding) {
  if (blocks(finding)) ++blocking_;
  if (!finding.requirement.empty()) {
    record::Tally& tally = tallies_[finding.requirement];
    ++tally.failures;
    if (tally.subjects < tally.failures) tally.subjects = tally.failures;
    if (tally.failures > kKeptPerRequirement) return;
  } else if (++nameless_ > kKeptPerRequirement) {
    return;
  }
  findings_.push_back(std::move(finding));
}

void Ledger::blame(const std::vector<std::string>& requirements, const Finding& finding) {
  if (requirements.empty()) fail(finding);
  for (const std::string& id : requirements) {
    Finding one = finding;
    one.requirement = id;
    fail(std::move(one));
  }
}

void Ledger::pass(const std::vector<std::string>& requirements) {
  for (const std::string& id : requirements) subject(id);
}

record::CaseVerdict Ledger::verdict(std::string case_id, bool completed,
                                    std::int64_t duration_us) const {
  record::CaseVerdict verdict;
  verdict.case_id = std::move(case_id);
  verdict.findings = findings_;
  verdict.requirements = tallies_;
  verdict.duration_us = duration_us;
  bool harness = false;
  bool wrong = false;
  bool late = false;
  bool should = false;
  bool may = false;
  for (const Finding& finding : findings_) {
    if (finding.kind == FindingKind::kHarness) {
      harness = true;
    } else if (!blocks(finding)) {
      const bool is_should = contract_.find(finding.requirement)->level == contract::Level::kShould;
      (is_should ? should : may) = true;
    } else if (finding.kind == FindingKind::kTooSlow) {
      late = true;
    } else {
      wrong = true;
    }
  }
  verdict.only_time = late && !wrong && !harness;
  if (harness) {
    verdict.verdict = Verdict::kHarnessError;
  } else if (wrong) {
    verdict.verdict = Verdict::kFail;
  } else if (late) {
    verdict.verdict = Verdict::kInconclusive;
  } else if (!completed) {
    verdict.verdict = Verdict::kNotObserved;
  } else if (should) {
    verdict.verdict = Verdict::kWarn;
  } else {
    verdict.verdict = may ? Verdict::kNote : Verdict::kPass;
  }
  return verdict;
}

}  // namespace touchstone::engine
