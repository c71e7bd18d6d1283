#include "run/kill_matrix.h"

#include <algorithm>
#include <set>

#include "base/text.h"

namespace touchstone::run {

using record::Verdict;

namespace {

using Kind = Offence::Kind;

bool is_red(Verdict verdict) {
  return verdict == Verdict::kFail || verdict == Verdict::kWarn || verdict == Verdict::kNote;
}

bool contains(const std::vector<std::string>& ids, const std::string& id) {
  return std::find(ids.begin(), ids.end(), id) != ids.end();
}

// Cases that say something which no requirement says.
void add_cases(LiarVerdict& verdict, const RunResult& result) {
  for (const CaseResult& one : result.cases) {
    if (one.verdict == Verdict::kHarnessError) verdict.unasked.push_back(one.id);
    if (one.verdict != Verdict::kFail || one.attempts.empty()) continue;
    const auto& findings = one.last().verdict.findings;
    const auto nameless = std::find_if(findings.begin(), findings.end(), [](const auto& finding) {
      return finding.requirement.empty();
    });
    if (nameless != findings.end()) verdict.strays.push_back({"", one.id, *nameless});
  }
}

bool is_scored(const RequirementResult& one) {
  if (one.level == contract::Level::kMay) return false;
  return one.verdict != Verdict::kExcluded && one.verdict != Verdict::kNotApplicable;
}

void offend(KillMatrix& matrix, Kind kind, const std::string& about, std::string text) {
  matrix.offences.push_back({kind, about, std::move(text)});
  const base::ExitCode code = kind == Kind::kNotJudged ? base::ExitCode::kHarnessError
                              : kind == Kind::kUnsure  ? base::ExitCode::kInconclusive
                                                       : base::ExitCode::kNotConformant;
  matrix.exit_code = worst(matrix.exit_code, code);
}

void look_at_honest(KillMatrix& matrix, const RunResult& honest) {
  for (const RequirementResult& one : honest.requirements) {
    if (!is_red(one.verdict) && one.verdict != Verdict::kInconclusive) continue;
    offend(matrix, Kind::kHonest, one.id,
           "the honest unit does not hold " + one.id + " in " + one.finding_case + ": " +
               one.finding.explanation);
  }
  if (honest.conformant || !matrix.offences.empty()) return;
  offend(matrix, Kind::kHonest, "honest",
         "the honest unit is not conformant: exit code " +
             std::to_string(base::exit_code(honest.exit_code)));
}

std::string told(const Stray& stray) {
  const std::string what =
      stray.requirement.empty() ? "a case without blaming a requirement" : stray.requirement;
  return what + ", which it does not declare, in " + stray.case_id + ": " +
         std::string(record::to_string(stray.finding.kind)) +
         (stray.finding.explanation.empty() ? "" : ", " + stray.finding.explanation);
}

void look_at_liar(KillMatrix& matrix, const LiarVerdict& one) {
  const std::string& fault = one.liar.fault;
  if (one.exit_code == base::ExitCode::kCannotExecute) {
    return offend(matrix, Kind::kNotJudged, fault, fault + " cannot be executed");
  }
  if (!one.unasked.empty()) {
    offend(matrix, Kind::kNotJudged, fault,
           fault + " could not be asked by " + base::join(one.unasked, ", "));
  }
  if (!one.unsure.empty()) {
    offend(matrix, Kind::kUnsure, fault,
           "only time speaks of " + fault + " against " + base::join(one.unsure, ", "));
  }
  if (one.caught.empty() && !one.held.empty()) {
    offend(matrix, Kind::kSurvived, fault,
           fault + " survives: nothing that it declares (" + base::join(one.liar.breaks, ", ") +
               ") is red");
  } else if (!one.held.empty()) {
    offend(matrix, Kind::kHeld, fault,
           fault + " declares " + base::join(one.held, ", ") + ", and they hold");
  }
  for (const Stray& stray : one.strays) {
    offend(matrix, Kind::kStray, fault, fault + " fails " + told(stray));
  }
  if (one.red > kMostRed) {
    offend(matrix, Kind::kTooRed, fault,
           fault + " paints " + std::to_string(one.red) + " requirements red");
  }
}

void look_at_kill(KillMatrix& matrix, const Kill& one) {
  if (!one.scored || !one.by.empty() || matrix.partial) return;
  offend(matrix, Kind::kKillsNothing, one.id, "no liar breaks " + one.id + ": " + one.says);
}

}  // namespace

std::string_view to_string(Offence::Kind kind) {
  switch (kind) {
    case Kind::kHonest:
      return "honest";
    case Kind::kList:
      return "list";
    case Kind::kSurvived:
      return "survived";
    case Kind::kStray:
      return "stray";
    case Kind::kHeld:
      return "held";
    case Kind::kTooRed:
      return "too-red";
    case Kind::kKillsNothing:
      return "kills-nothing";
    case Kind::kUnsure:
      return "unsure";
    case Kind::kNotJudged:
      return "not-judged";
  }
  return "";
}

LiarVerdict judge_liar(const contract::Liar& liar, const RunResult& result) {
  LiarVerdict verdict;
  verdict.liar = liar;
  verdict.exit_code = result.exit_code;
  std::set<std::string> red;
  std::set<std::string> scored;
  for (const RequirementResult& one : result.requirements) {
    scored.insert(one.id);
    if (one.verdict == Verdict::kInconclusive) verdict.unsure.push_back(one.id);
    if (!is_red(one.verdict)) continue;
    red.insert(one.id);
    if (contains(liar.breaks, one.id)) continue;
    if (liar.also.contains(one.id)) {
      verdict.sometimes.push_back(one.id);
    } else {
      verdict.strays.push_back({one.id, one.finding_case, one.finding});
    }
  }
  for (const std::string& id : liar.breaks) {
    if (red.contains(id)) {
      verdict.caught.push_back(id);
    } else if (scored.contains(id) && !contains(verdict.unsure, id)) {
      verdict.held.push_back(id);
    }
  }
  verdict.red = red.size();
  add_cases(verdict, result);
  return verdict;
}

KillMatrix kill_matrix(const RunResult& honest, std::vector<LiarVerdict> liars, bool partial) {
  KillMatrix matrix;
  matrix.contract = honest.contract;
  matrix.revision = honest.revision;
  matrix.profile = honest.profile;
  matrix.honest = honest.unit;
  matrix.machine = honest.machine;
  matrix.partial = partial;
  matrix.liars = std::move(liars);
  look_at_honest(matrix, honest);
  for (const LiarVerdict& one : matrix.liars) look_at_liar(matrix, one);
  for (const RequirementResult& one : honest.requirements) {
    Kill kill{one.id, one.level, one.family, one.says, is_scored(one), {}};
    for (const LiarVerdict& liar : matrix.liars) {
      if (contains(liar.caught, one.id)) kill.by.push_back(liar.liar.fault);
    }
    look_at_kill(matrix, kill);
    matrix.requirements.push_back(std::move(kill));
  }
  return matrix;
}

void hold_against_list(KillMatrix& matrix, const contract::Liars& liars,
                       const std::vector<ListedFault>& listed) {
  for (const ListedFault& one : listed) {
    const auto found =
        std::find_if(liars.liars.begin(), liars.liars.end(),
                     [&](const contract::Liar& liar) { return liar.fault == one.fault; });
    if (found == liars.liars.end()) {
      offend(matrix, Kind::kList, one.fault,
             "the program knows the fault " + one.fault + ", the file of liars does not");
    } else if (one.breaks && *one.breaks != found->breaks) {
      offend(matrix, Kind::kList, one.fault,
             one.fault + " breaks " + base::join(found->breaks, ", ") +
                 " by the file of liars, and " + base::join(*one.breaks, ", ") + " by the program");
    }
  }
  for (const contract::Liar& liar : liars.liars) {
    const bool known = std::any_of(listed.begin(), listed.end(),
                                   [&](const ListedFault& one) { return one.fault == liar.fault; });
    if (known) continue;
    offend(matrix, Kind::kList, liar.fault, "the program does not know the fault " + liar.fault);
  }
}

}  // namespace touchstone::run
