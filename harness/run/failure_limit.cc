#include "run/failure_limit.h"

#include "run/apply_expectations.h"

namespace touchstone::run {

using record::Verdict;

bool FailureLimit::is_reached_by(const CaseResult& test) {
  const bool failed = test.verdict == Verdict::kFail || test.verdict == Verdict::kInconclusive ||
                      test.verdict == Verdict::kHarnessError;
  if (failed && !is_expected(test, options_.expectations, options_.here)) ++failed_;
  return most_ != 0 && failed_ >= most_;
}

}  // namespace touchstone::run
