// What a run found, as data: the second pure step of the judge folds the verdicts of all attempts
// and cases into one verdict per requirement. Reports are written from these types alone.
#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "base/exit_code.h"
#include "contract/contract.h"
#include "record/finding.h"
#include "record/recording.h"
#include "run/expectation.h"
#include "run/shard.h"

namespace touchstone::run {

// The program under test, as it was started.
struct UnitInfo {
  std::vector<std::string> argv;
  std::string executable;  // absolute path
  std::string digest;      // of that file
  std::string version;     // when it told one, else empty
};

struct MachineInfo {
  std::string isolation;              // "none", "basic" or "full": what was reached
  std::vector<std::string> degraded;  // a sentence for each thing this machine refused
  double calibration = 1.0;           // factor by which time bounds were stretched
  unsigned cores = 1;
  std::string os;  // "linux"
};

// One execution of a case.
struct Attempt {
  int repetition = 1;  // of a case that is repeated; one that was only late has two attempts
  record::CaseVerdict verdict;
  std::string recording;  // path of its file, empty when it was not kept
  // The recording itself, for the frames around a failure; null once it was let go.
  std::shared_ptr<const record::Recording> events;
};

// A failing random walk, made as short as it gets.
struct ShrunkWalk {
  std::size_t calls = 0;
  std::size_t of = 0;  // as many as the walk had
  int runs = 0;        // how often the unit was asked for it
  std::string yaml;    // a suite file with the one case
  std::string file;    // where it was written, or empty
};

struct CaseResult {
  std::string id;
  std::string title;
  std::string file;                  // the suite file, FILE:LINE
  std::vector<std::string> decides;  // every requirement that its steps look at
  record::Verdict verdict = record::Verdict::kNotObserved;
  bool expected = false;   // an expectation covers its failure
  bool slow_once = false;  // failed on time, passed when repeated alone
  int repetitions = 1;     // that were asked for
  std::vector<Attempt> attempts;
  // Index of the attempt that gave the verdict, once settle_case() has found it.
  std::optional<std::size_t> deciding;
  std::string reproduce;  // the one-line command that repeats it
  std::optional<ShrunkWalk> shrunk;

  // The attempt that speaks for the case: until it is settled, the last.
  const Attempt& last() const { return attempts[deciding.value_or(attempts.size() - 1)]; }
  // Those that count: of each repetition the last.
  std::vector<const Attempt*> counted() const;
};

struct RequirementResult {
  std::string id;
  contract::Level level = contract::Level::kMust;
  std::string family;
  std::string says;
  std::string at;                   // where the contract states it, FILE:LINE:COLUMN
  std::string breaks;               // what a user suffers when it does not hold
  std::vector<std::string> source;  // where the contract has it from
  record::Verdict verdict = record::Verdict::kNotObserved;
  bool expected = false;
  std::string reason;  // why excluded, not applicable or not observed; or the expectation's reason
  std::uint64_t subjects = 0;
  std::vector<std::string> cases;  // ids of the cases that observed it, sorted
  // The first failure: its case and finding, when there is one.
  std::string finding_case;
  record::Finding finding;
  // How many of that case's repetitions failed it; both 0 for a case that runs once.
  int failed_repetitions = 0;
  int repetitions = 0;
};

// What a unit wrote or removed outside its folders, as an overlay saw it; none of it was kept.
struct OutsideNote {
  std::string case_id;  // the first that did it
  bool removed = false;
};

struct RunResult {
  std::string contract;
  std::string revision;
  std::string profile;
  UnitInfo unit;
  MachineInfo machine;
  bool partial = false;        // narrowed by --only: not-observed does not block
  bool strict = false;         // what a SHOULD speaks against blocks as well
  bool stopped_early = false;  // as many cases had failed as were wanted; partial as well
  int rounds = 0;              // of a run that is repeated until something fails
  bool interrupted = false;    // stopped by a signal: cases and requirements lack what did not run
  bool conformant = false;
  base::ExitCode exit_code = base::ExitCode::kConformant;
  std::vector<CaseResult> cases;                 // in suite order
  std::vector<RequirementResult> requirements;   // in contract order
  std::map<std::string, int> counts;             // verdict word -> requirements
  std::vector<ExpectationOutcome> expectations;  // what became of each entry, in file order
  std::vector<std::string> stale_expectations;   // what those that no longer fail are about
  // When the start probe failed nothing else was run; this is its finding and case.
  bool never_started = false;
  std::int64_t wall_us = 0;
  std::int64_t unit_wait_us = 0;   // time in which cases only waited for the unit, summed
  std::int64_t added_us = 0;       // of wall_us: not spent waiting for any unit
  std::optional<ShardInfo> shard;  // when this is a part of a run that others complete
  std::size_t planned_cases = 0;   // how many were chosen, whether or not they ran
  std::string reports_note;        // where recordings and reports lie
  std::map<std::string, OutsideNote> outside_writes;  // by path
  std::vector<std::string> troubles;  // what touchstone could not do: a recording not written, say
};

}  // namespace touchstone::run
