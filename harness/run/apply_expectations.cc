#include "run/apply_expectations.h"

#include <algorithm>
#include <set>
#include <string>

#include "base/text.h"
#include "run/signature.h"

namespace touchstone::run {

using record::Verdict;

namespace {

// One thing that speaks against the unit; the smallest that an entry covers.
struct Failure {
  std::string requirement;  // or empty
  std::string case_id;      // empty for a requirement that was not observed
  std::string signature;
  const Expectation* cover = nullptr;  // the entry that covers it
};

bool is_failing(Verdict verdict) {
  return verdict == Verdict::kFail || verdict == Verdict::kWarn ||
         verdict == Verdict::kNotObserved || verdict == Verdict::kInconclusive;
}

bool is_about(const Expectation& entry, const Failure& failure) {
  return entry.requirement.empty() ? entry.case_id == failure.case_id
                                   : entry.requirement == failure.requirement;
}

bool names(const Expectation& entry, const Failure& failure) {
  return entry.signatures.empty() || std::find(entry.signatures.begin(), entry.signatures.end(),
                                               failure.signature) != entry.signatures.end();
}

bool is_active(const Expectation& entry, const Circumstances& here) {
  return holds_here(entry.when, here) && (entry.expires.empty() || here.today <= entry.expires);
}

void add_failures(const CaseResult& test, std::vector<Failure>& failures) {
  std::set<std::string> known;
  for (const Attempt* attempt : test.counted()) {
    for (const record::Finding& finding : attempt->verdict.findings) {
      Failure one{finding.requirement, test.id, signature_of(finding, test.id)};
      if (known.insert(one.signature).second) failures.push_back(std::move(one));
    }
  }
}

std::vector<Failure> failures_of(const RunResult& result) {
  std::vector<Failure> failures;
  for (const CaseResult& test : result.cases) add_failures(test, failures);
  for (const RequirementResult& one : result.requirements) {
    if (one.verdict == Verdict::kNotObserved) {
      failures.push_back({one.id, "", signature_of_silence(one.id)});
    }
  }
  return failures;
}

void cover(std::vector<Failure>& failures, const std::vector<Expectation>& expectations,
           const Circumstances& here) {
  for (Failure& failure : failures) {
    for (const Expectation& entry : expectations) {
      if (failure.cover != nullptr) break;
      if (!is_active(entry, here) || !is_about(entry, failure)) continue;
      if (names(entry, failure)) failure.cover = &entry;
    }
  }
}

// The reason of the first entry when every failure that `chosen` chooses is covered, and there is
// one.
template <typename Chosen>
const Expectation* cover_of(const std::vector<Failure>& failures, Chosen chosen) {
  const Expectation* cover = nullptr;
  for (const Failure& failure : failures) {
    if (!chosen(failure)) continue;
    if (failure.cover == nullptr) return nullptr;
    if (cover == nullptr) cover = failure.cover;
  }
  return cover;
}

// Whose failures stop a run: what speaks against others need not be expected.
std::set<std::string> blocking_requirements(const RunResult& result) {
  std::set<std::string> ids;
  for (const RequirementResult& one : result.requirements) {
    const bool warned = one.verdict == Verdict::kWarn && result.strict;
    if (one.verdict == Verdict::kFail || one.verdict == Verdict::kInconclusive || warned) {
      ids.insert(one.id);
    }
  }
  return ids;
}

void mark_expected(RunResult& result, const std::vector<Failure>& failures) {
  for (RequirementResult& one : result.requirements) {
    if (!is_failing(one.verdict)) continue;
    const Expectation* entry =
        cover_of(failures, [&](const Failure& failure) { return failure.requirement == one.id; });
    if (entry == nullptr) continue;
    one.expected = true;
    one.reason = entry->reason;
  }
  const std::set<std::string> blocking = blocking_requirements(result);
  for (CaseResult& one : result.cases) {
    if (one.verdict != Verdict::kFail && one.verdict != Verdict::kInconclusive) continue;
    const auto counts = [&](const Failure& failure) {
      return failure.case_id == one.id &&
             (failure.requirement.empty() || blocking.contains(failure.requirement));
    };
    one.expected = cover_of(failures, counts) != nullptr;
  }
}

// Why an entry that nothing failed for says nothing here; empty when it ought to have failed.
std::string why_moot(const Expectation& entry, const RunResult& result) {
  if (entry.requirement.empty()) return "";
  for (const RequirementResult& one : result.requirements) {
    if (one.id != entry.requirement) continue;
    const bool moot = one.verdict == Verdict::kNotApplicable || one.verdict == Verdict::kExcluded;
    return moot ? "matches nothing: it is " + std::string(record::to_string(one.verdict)) : "";
  }
  return "";
}

bool was_asked(const Expectation& entry, const RunResult& result) {
  if (entry.requirement.empty()) {
    return std::any_of(result.cases.begin(), result.cases.end(),
                       [&](const CaseResult& one) { return one.id == entry.case_id; });
  }
  return std::any_of(result.requirements.begin(), result.requirements.end(),
                     [&](const auto& one) { return one.id == entry.requirement; });
}

class Outcomes {
 public:
  Outcomes(const RunResult& result, const std::vector<Failure>& failures, const Circumstances& here,
           bool whole)
      : result_(result), failures_(failures), here_(here), whole_(whole) {}

  ExpectationOutcome of(const Expectation& entry) const {
    const auto outcome = [&](ExpectationState state, std::string text) {
      return ExpectationOutcome{entry, state, std::move(text)};
    };
    if (!holds_here(entry.when, here_)) {
      return outcome(ExpectationState::kElsewhere, "says nothing of this machine and version");
    }
    if (!is_active(entry, here_)) {
      return outcome(ExpectationState::kExpired, "expired on " + entry.expires);
    }
    bool failed = false;
    const Failure* other = nullptr;
    std::vector<std::string> missing = entry.signatures;
    for (const Failure& failure : failures_) {
      if (!is_about(entry, failure)) continue;
      failed = failed || names(entry, failure);
      std::erase(missing, failure.signature);
      const bool worse = other == nullptr || !speaks_for(entry, *other);
      if (failure.cover == nullptr && worse) other = &failure;
    }
    if (other != nullptr && (!failed || speaks_for(entry, *other))) {
      return outcome(ExpectationState::kDiffers, "fails differently: " + other->signature);
    }
    if (failed && (missing.empty() || entry.flaky || !whole_)) {
      return outcome(ExpectationState::kFailed,
                     entry.flaky ? "is flaky, and failed this time" : "failed, as expected");
    }
    if (failed) {
      return outcome(ExpectationState::kNoLongerFails, "no longer fails as " + missing.front());
    }
    return of_silent(entry);
  }

 private:
  // What a requirement is blamed for in a case is told by that requirement, if it blocks.
  static bool speaks_for(const Expectation& entry, const Failure& failure) {
    return entry.case_id.empty() || failure.requirement.empty();
  }

  // Of an entry for which nothing failed.
  ExpectationOutcome of_silent(const Expectation& entry) const {
    using State = ExpectationState;
    if (!was_asked(entry, result_)) {
      return {entry, State::kNotAsked, "was not asked: this run does not look at it"};
    }
    if (entry.flaky) return {entry, State::kPassed, "is flaky, and did not fail this time"};
    if (!whole_) {
      return {entry, State::kNotAsked, "was not asked: only a whole run can say what still fails"};
    }
    const std::string moot = why_moot(entry, result_);
    if (!moot.empty()) return {entry, State::kMatchesNothing, moot};
    return {entry, State::kNoLongerFails, "no longer fails"};
  }

  const RunResult& result_;
  const std::vector<Failure>& failures_;
  const Circumstances& here_;
  bool whole_;
};

}  // namespace

void apply_expectations(RunResult& result, const std::vector<Expectation>& expectations,
                        const Circumstances& here, bool whole) {
  result.expectations.clear();
  result.stale_expectations.clear();
  if (expectations.empty()) return;
  std::vector<Failure> failures = failures_of(result);
  cover(failures, expectations, here);
  mark_expected(result, failures);
  const Outcomes outcomes(result, failures, here, whole);
  for (const Expectation& entry : expectations) {
    result.expectations.push_back(outcomes.of(entry));
    if (result.expectations.back().state == ExpectationState::kNoLongerFails) {
      result.stale_expectations.push_back(entry.about());
    }
  }
}

bool is_expected(const CaseResult& test, const std::vector<Expectation>& expectations,
                 const Circumstances& here) {
  std::vector<Failure> failures;
  add_failures(test, failures);
  cover(failures, expectations, here);
  return cover_of(failures, [](const Failure&) { return true; }) != nullptr;
}

}  // namespace touchstone::run
