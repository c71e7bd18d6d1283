// Finding and verdict words: what the judge says, as data that every report and recording shares.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace touchstone::record {

enum class FindingKind : std::uint8_t {
  kCannotStart,
  kExitedEarly,
  kCrashed,
  kHung,
  kNotAFrame,
  kSchema,
  kWrongFrame,
  kMissingFrame,
  kUnexpectedFrame,
  kOrder,
  kLeftover,
  kSideEffect,
  kLeak,
  kResource,
  kLimit,
  kTooSlow,
  kHarness,  // ours: we could not ask, or sent an invalid frame
};

std::string_view to_string(FindingKind kind);  // "cannot-start", "exited-early", ...

enum class Verdict : std::uint8_t {
  kPass,
  kFail,
  kWarn,
  kNote,
  kNotApplicable,
  kNotObserved,
  kInconclusive,
  kExcluded,
  kHarnessError,
};

std::string_view to_string(Verdict verdict);  // "pass", "not-observed", ...

inline constexpr std::uint64_t kNoEvent = UINT64_MAX;

struct Finding {
  FindingKind kind = FindingKind::kHarness;
  std::string requirement;         // id, or empty when no requirement is blamed
  std::string process;             // process or lane it was seen on
  std::uint64_t event = kNoEvent;  // index of the event in the recording
  std::string step;                // FILE:LINE:COLUMN of the case's step, or empty
  std::string expected;            // in words
  std::string actual;              // what came instead, shortened
  std::string pointer;             // JSON pointer of the differing place, or empty
  std::string explanation;         // one sentence
};

// What one case has to say of one requirement.
struct Tally {
  std::uint64_t subjects = 0;  // things looked at
  std::uint64_t failures = 0;
};

// The judge's word on one recording. to_json gives the same bytes for the same verdict.
struct CaseVerdict {
  std::string case_id;
  Verdict verdict = Verdict::kNotObserved;
  std::vector<Finding> findings;
  std::map<std::string, Tally> requirements;  // by id
  bool only_time = false;                     // nothing but a bound passed speaks against it
  std::int64_t duration_us = 0;
};

std::string to_json(const Finding& finding);
std::string to_json(const CaseVerdict& verdict);

}  // namespace touchstone::record
