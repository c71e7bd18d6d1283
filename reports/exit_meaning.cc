#include "reports/exit_meaning.h"

#include <algorithm>

namespace touchstone::reports {

std::string_view exit_meaning(base::ExitCode code) {
  using base::ExitCode;
  switch (code) {
    case ExitCode::kConformant:
      return "every requirement that counts was observed to hold or does not apply";
    case ExitCode::kNotConformant:
      return "the unit does not do everything that counts, or was not seen to";
    case ExitCode::kUsage:
      return "the command line asks for something that does not exist";
    case ExitCode::kBadInput:
      return "a case, contract, fixture or expectation file is wrong";
    case ExitCode::kNothingSelected:
      return "the selection leaves no case";
    case ExitCode::kInconclusive:
      return "only time spoke against the unit, also when a case ran alone";
    case ExitCode::kCannotExecute:
      return "the unit could not be executed";
    case ExitCode::kHarnessError:
      return "touchstone could not ask; that says nothing of the unit";
    case ExitCode::kBadSignature:
      return "the bundle is not signed by the key in question";
    case ExitCode::kAltered:
      return "something in the bundle is not as it was sealed";
    case ExitCode::kOtherVerdict:
      return "the recordings of the bundle give other verdicts";
    case ExitCode::kOtherRevision:
      return "the bundle was judged by another revision of the contract";
    case ExitCode::kInternalBug:
      return "a bug in touchstone";
    case ExitCode::kInterrupted:
      return "interrupted before the end";
  }
  return "";
}

std::string_view exit_meaning(const run::RunResult& result) {
  if (result.exit_code == base::ExitCode::kHarnessError && result.conformant) {
    return "the unit conforms, but not all that was asked for could be written";
  }
  return exit_meaning(result.exit_code);
}

bool is_refuted(const run::RunResult& result) {
  if (result.conformant) return false;
  if (result.exit_code == base::ExitCode::kNotConformant) return true;
  // Interrupted, or something could not be asked: what was seen before that stands.
  return std::any_of(result.requirements.begin(), result.requirements.end(), [](const auto& one) {
    return one.verdict == record::Verdict::kFail && !one.expected;
  });
}

std::string_view standing(const run::RunResult& result) {
  if (result.conformant) return "conformant to";
  if (is_refuted(result)) return "NOT conformant to";
  if (result.never_started || result.exit_code == base::ExitCode::kCannotExecute) {
    return "not judged by";
  }
  if (result.exit_code == base::ExitCode::kInconclusive) return "not decided by";
  return "not judged to the end by";
}

}  // namespace touchstone::reports
