// The exit codes of every touchstone command: public API, documented in docs/reference.md.
#pragma once

#include <cstdint>
#include <initializer_list>

namespace touchstone::base {

enum class ExitCode : std::uint8_t {
  kConformant = 0,       // conformant; `check`: all valid; `judge`: nothing failed
  kNotConformant = 1,    // also when the unit ran and never became ready; `check`: some invalid
  kUsage = 2,            // unknown contract, profile or option, missing unit
  kBadInput = 3,         // bad case, spec, fixture, schema or expectation file
  kNothingSelected = 4,  // the selection left no case
  kInconclusive = 5,     // only time spoke against the unit
  kCannotExecute = 6,    // the unit could not be executed at all
  kHarnessError = 7,     // we could not ask
  kBadSignature = 20,    // `verify`: not signed by the key in question
  kAltered = 21,         // `verify`: something is not as it was sealed
  kOtherVerdict = 22,    // `verify`: judged anew, the recordings give other verdicts
  kOtherRevision = 23,   // `verify`: judged by another revision of the contract than this one
  kInternalBug = 70,     // bug in touchstone
  kInterrupted = 130,    // SIGINT or SIGTERM
};

constexpr int exit_code(ExitCode code) { return static_cast<int>(code); }

// Of several codes that hold at once, the one that the program reports.
constexpr ExitCode worst(ExitCode a, ExitCode b) {
  for (ExitCode code :
       {ExitCode::kInternalBug, ExitCode::kInterrupted, ExitCode::kUsage, ExitCode::kBadInput,
        ExitCode::kNothingSelected, ExitCode::kCannotExecute, ExitCode::kNotConformant,
        ExitCode::kHarnessError, ExitCode::kInconclusive}) {
    if (a == code || b == code) return code;
  }
  return ExitCode::kConformant;
}

}  // namespace touchstone::base
