#include "reports/judged.h"

#include <set>

#include "reports/console_failure.h"
#include "reports/duration.h"
#include "reports/failure.h"
#include "reports/shown.h"

namespace touchstone::reports {
namespace {

using record::Verdict;

Verdict verdict_of(contract::Level level) {
  return level == contract::Level::kMust     ? Verdict::kFail
         : level == contract::Level::kShould ? Verdict::kWarn
                                             : Verdict::kNote;
}

// As many requirements as the findings blame, as a run would have them.
run::RunResult as_run(const run::CaseResult& test, const contract::Contract& contract) {
  run::RunResult run;
  run.cases.push_back(test);
  std::set<std::string> told;
  for (const record::Finding& finding : test.last().verdict.findings) {
    const contract::Requirement* const known = contract.find(finding.requirement);
    if (known == nullptr || !told.insert(known->id).second) continue;
    run::RequirementResult one;
    one.id = known->id;
    one.level = known->level;
    one.says = known->says;
    one.verdict = verdict_of(known->level);
    one.finding_case = test.id;
    one.finding = finding;
    run.requirements.push_back(std::move(one));
  }
  return run;
}

std::string counted(const record::CaseVerdict& verdict) {
  std::size_t seen = 0;
  std::size_t wrong = 0;
  for (const auto& [id, tally] : verdict.requirements) {
    if (tally.subjects > 0) ++seen;
    if (tally.failures > 0) ++wrong;
  }
  return std::to_string(seen) + (seen == 1 ? " requirement" : " requirements") + " looked at, " +
         std::to_string(wrong) + " not as they should be";
}

}  // namespace

std::string tell_judged(const run::CaseResult& test, const contract::Contract& contract,
                        const Paint& paint) {
  const record::CaseVerdict& verdict = test.last().verdict;
  std::string text = paint.verdict(verdict.verdict, record::to_string(verdict.verdict)) + " " +
                     shown(test.id, kShownPath) + " (" + brief(verdict.duration_us) +
                     "): " + counted(verdict) + "\n";
  const run::RunResult run = as_run(test, contract);
  for (const Failure& failure : choose_failures(run)) text += "\n" + describe(failure, paint);
  return text;
}

}  // namespace touchstone::reports
