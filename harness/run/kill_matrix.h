// KillMatrix says what a suite is worth: which liar each requirement catches, and which
// requirements no liar has ever shown able to fail. Computed from run results alone.
//
// A liar is caught when a requirement that it declares is red: failed, warned or noted. What is
// red and not declared is an offence too, for then a case, a rule or the blame is wrong.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/exit_code.h"
#include "contract/contract.h"
#include "contract/liars.h"
#include "run/result.h"

namespace touchstone::run {

// No single fault may be told as more broken requirements than a person can read.
inline constexpr std::size_t kMostRed = 30;

// Something that failed where it should not have. `requirement` is empty for a case that failed
// without blaming any.
struct Stray {
  std::string requirement;
  std::string case_id;
  record::Finding finding;
};

// One liar's run, held against what the liar declares.
struct LiarVerdict {
  contract::Liar liar;
  std::vector<std::string> caught;     // of `breaks`, red, in the liar's order
  std::vector<std::string> held;       // of `breaks`, scored and neither red nor unsure
  std::vector<std::string> sometimes;  // of `also`, red
  std::vector<Stray> strays;           // red or failed, and not declared
  std::vector<std::string> unsure;     // only time spoke against them; requirements or cases
  std::vector<std::string> unasked;    // cases that were harness errors
  std::size_t red = 0;                 // requirements
  base::ExitCode exit_code = base::ExitCode::kConformant;  // of the run
};

LiarVerdict judge_liar(const contract::Liar& liar, const RunResult& result);

// One requirement of the profile, and the liars that it catches.
struct Kill {
  std::string id;
  contract::Level level = contract::Level::kMust;
  std::string family;
  std::string says;
  bool scored = false;          // MUST or SHOULD, decided and observed of the honest unit
  std::vector<std::string> by;  // faults, in file order
};

// Why the matrix is red, in one sentence; `about` is the liar or requirement, or "honest".
struct Offence {
  enum class Kind {
    kHonest,
    kList,
    kSurvived,
    kStray,
    kHeld,
    kTooRed,
    kKillsNothing,
    kUnsure,
    kNotJudged
  };
  Kind kind = Kind::kHonest;
  std::string about;
  std::string text;
};

std::string_view to_string(Offence::Kind kind);  // "honest", "list", "survived", ...

struct KillMatrix {
  std::string contract;
  std::string revision;
  std::string profile;
  UnitInfo honest;
  MachineInfo machine;
  bool partial = false;  // only some liars were asked, so that a requirement may kill nothing
  std::vector<LiarVerdict> liars;  // in file order
  std::vector<Kill> requirements;  // in contract order
  std::vector<Offence> offences;
  base::ExitCode exit_code = base::ExitCode::kConformant;
  std::int64_t wall_us = 0;
};

KillMatrix kill_matrix(const RunResult& honest, std::vector<LiarVerdict> liars, bool partial);

// What a program of liars says of itself, one line a fault. `breaks` is absent when it tells none.
struct ListedFault {
  std::string fault;
  std::optional<std::vector<std::string>> breaks;
};

// Where the file and the program disagree. Added to the matrix, which they make red.
void hold_against_list(KillMatrix& matrix, const contract::Liars& liars,
                       const std::vector<ListedFault>& listed);

}  // namespace touchstone::run
