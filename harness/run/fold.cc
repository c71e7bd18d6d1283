#include "run/fold.h"

#include <algorithm>
#include <map>
#include <set>

#include "run/apply_expectations.h"

namespace touchstone::run {

using record::Finding;
using record::FindingKind;
using record::Verdict;

namespace {

// What all cases together say of one requirement.
struct Sum {
  std::uint64_t subjects = 0;
  std::uint64_t failures = 0;
  bool only_late = true;
  std::vector<std::string> cases;
  std::string finding_case;
  std::optional<Finding> finding;
};

void add(const std::string& case_id, const record::CaseVerdict& verdict,
         std::map<std::string, Sum>& sums) {
  for (const auto& [id, tally] : verdict.requirements) {
    Sum& sum = sums[id];
    sum.subjects += tally.subjects;
    sum.failures += tally.failures;
    if (sum.cases.empty() || sum.cases.back() != case_id) sum.cases.push_back(case_id);
  }
  for (const Finding& finding : verdict.findings) {
    if (finding.requirement.empty()) continue;
    Sum& sum = sums[finding.requirement];
    const bool late = finding.kind == FindingKind::kTooSlow;
    if (!sum.finding || (sum.only_late && !late)) {
      sum.finding = finding;
      sum.finding_case = case_id;
    }
    sum.only_late = sum.only_late && late;
  }
}

std::map<std::string, Sum> sum_up(const std::vector<CaseResult>& cases) {
  std::map<std::string, Sum> sums;
  for (const CaseResult& one : cases) {
    for (const Attempt* attempt : one.counted()) add(one.id, attempt->verdict, sums);
  }
  return sums;
}

// In how many repetitions of its case the finding's requirement failed.
void tell_rate(const std::vector<CaseResult>& cases, RequirementResult& result) {
  for (const CaseResult& one : cases) {
    if (one.id != result.finding_case || one.repetitions == 1) continue;
    for (const Attempt* attempt : one.counted()) {
      ++result.repetitions;
      const auto tally = attempt->verdict.requirements.find(result.id);
      const bool failed =
          tally != attempt->verdict.requirements.end() && tally->second.failures > 0;
      if (failed) ++result.failed_repetitions;
    }
  }
}

// Whether something was seen that the gate names: what it is then need not hold.
bool is_closed_by_sight(const contract::Requirement& requirement,
                        const std::map<std::string, Sum>& sums) {
  return std::any_of(requirement.gate_unless.begin(), requirement.gate_unless.end(),
                     [&](const std::string& other) {
                       const auto sum = sums.find(other);
                       return sum != sums.end() && sum->second.subjects > 0;
                     });
}

Verdict of_failure(contract::Level level, bool only_late) {
  switch (level) {
    case contract::Level::kMust:
      return only_late ? Verdict::kInconclusive : Verdict::kFail;
    case contract::Level::kShould:
      return Verdict::kWarn;
    case contract::Level::kMay:
      return Verdict::kNote;
  }
  return Verdict::kFail;
}

// What speaks loudest against a unit, or against us, comes last.
int severity(Verdict verdict) {
  switch (verdict) {
    case Verdict::kHarnessError:
      return 6;
    case Verdict::kFail:
      return 5;
    case Verdict::kInconclusive:
      return 4;
    case Verdict::kNotObserved:
      return 3;
    case Verdict::kWarn:
      return 2;
    case Verdict::kNote:
      return 1;
    default:
      return 0;
  }
}

// Why a requirement was not observed: the first case that failed, if one did.
std::string cause_of_silence(const std::vector<CaseResult>& cases) {
  for (const CaseResult& one : cases) {
    if (one.verdict == Verdict::kFail || one.verdict == Verdict::kHarnessError) {
      return "the case " + one.id + " failed before it";
    }
  }
  return "no case that ran brought it about";
}

// Findings that name no requirement speak against their case.
bool has_nameless_failure(const CaseResult& one) {
  if (one.verdict != Verdict::kFail || one.attempts.empty()) return false;
  return std::any_of(one.last().verdict.findings.begin(), one.last().verdict.findings.end(),
                     [](const Finding& finding) { return finding.requirement.empty(); });
}

bool blocks(const RequirementResult& one, const FoldOptions& options) {
  if (one.expected) return false;
  switch (one.verdict) {
    case Verdict::kFail:
      return true;
    case Verdict::kWarn:
      return options.strict;
    case Verdict::kNotObserved:
      return !options.partial && (one.level == contract::Level::kMust || options.strict);
    default:
      return false;
  }
}

base::ExitCode exit_code_of(const RunResult& result, const FoldOptions& options) {
  using base::ExitCode;
  ExitCode code = ExitCode::kConformant;
  for (const RequirementResult& one : result.requirements) {
    if (blocks(one, options)) code = worst(code, ExitCode::kNotConformant);
    if (one.verdict == Verdict::kInconclusive && !one.expected) {
      code = worst(code, ExitCode::kInconclusive);
    }
  }
  for (const CaseResult& one : result.cases) {
    if (one.verdict == Verdict::kHarnessError) code = worst(code, ExitCode::kHarnessError);
    if (one.verdict == Verdict::kInconclusive && !one.expected) {
      code = worst(code, ExitCode::kInconclusive);
    }
    if (has_nameless_failure(one) && !one.expected) code = worst(code, ExitCode::kNotConformant);
  }
  for (const ExpectationOutcome& one : result.expectations) {
    if (blocks(one.state)) code = worst(code, ExitCode::kNotConformant);
  }
  return code;
}

}  // namespace

void settle_case(CaseResult& result) {
  TS_CHECK(!result.attempts.empty());
  const std::vector<const Attempt*> counted = result.counted();
  const auto worst = std::max_element(
      counted.begin(), counted.end(), [](const Attempt* one, const Attempt* other) {
        return severity(one->verdict.verdict) < severity(other->verdict.verdict);
      });
  result.deciding = static_cast<std::size_t>(*worst - result.attempts.data());
  result.verdict = result.last().verdict.verdict;
  result.slow_once =
      std::any_of(result.attempts.begin(), result.attempts.end(), [&](const Attempt& attempt) {
        const bool counts = std::find(counted.begin(), counted.end(), &attempt) != counted.end();
        return !counts && attempt.verdict.only_time && result.verdict != Verdict::kInconclusive;
      });
}

std::vector<const Attempt*> CaseResult::counted() const {
  std::map<int, const Attempt*> last_of;
  for (const Attempt& attempt : attempts) last_of[attempt.repetition] = &attempt;
  std::vector<const Attempt*> counting;
  for (const auto& [repetition, attempt] : last_of) counting.push_back(attempt);
  return counting;
}

void fold(RunResult& result, const contract::Contract& contract, const contract::Profile& profile,
          const FoldOptions& options) {
  const std::set<std::string> scored(profile.requirements.begin(), profile.requirements.end());
  std::map<std::string, Sum> sums = sum_up(result.cases);
  std::set<std::string> looked_for;
  for (const CaseResult& one : result.cases) {
    looked_for.insert(one.decides.begin(), one.decides.end());
  }
  const std::string silence = cause_of_silence(result.cases);
  result.requirements.clear();
  for (const contract::Requirement& requirement : contract.requirements) {
    if (!scored.contains(requirement.id)) continue;
    const bool asked = sums.contains(requirement.id) || looked_for.contains(requirement.id);
    if (options.partial && !asked) continue;
    RequirementResult one;
    one.id = requirement.id;
    one.level = requirement.level;
    one.family = requirement.family;
    one.says = requirement.says;
    one.at = contract.requirements_file.where(requirement.mark);
    one.breaks = requirement.breaks;
    one.source = requirement.source;
    Sum& sum = sums[requirement.id];
    one.subjects = sum.subjects;
    std::sort(sum.cases.begin(), sum.cases.end());
    one.cases = std::move(sum.cases);
    if (!requirement.excluded.empty()) {
      one.verdict = Verdict::kExcluded;
      one.reason = requirement.excluded;
    } else if (is_closed_by_sight(requirement, sums)) {
      one.verdict = Verdict::kNotApplicable;
      one.reason = requirement.gate;
    } else if (sum.failures > 0) {
      one.verdict = of_failure(requirement.level, sum.only_late);
      one.finding_case = sum.finding_case;
      if (sum.finding) one.finding = *sum.finding;
      tell_rate(result.cases, one);
    } else if (sum.subjects > 0) {
      one.verdict = Verdict::kPass;
    } else if (!requirement.gate.empty() && requirement.gate_unless.empty()) {
      one.verdict = Verdict::kNotApplicable;
      one.reason = requirement.gate;
    } else {
      one.verdict = Verdict::kNotObserved;
      one.reason = silence;
    }
    result.requirements.push_back(std::move(one));
  }
  result.partial = options.partial;
  result.strict = options.strict;
  const bool whole = !options.partial && !result.interrupted && !result.never_started;
  apply_expectations(result, options.expectations, options.here, whole);
  result.counts.clear();
  for (const RequirementResult& one : result.requirements) {
    ++result.counts[std::string(record::to_string(one.verdict))];
  }
  result.exit_code = worst(result.exit_code, exit_code_of(result, options));
  result.conformant = result.exit_code == base::ExitCode::kConformant;
}

}  // namespace touchstone::run
