#include "reports/failure.h"

#include <map>
#include <set>
#include <string_view>

namespace touchstone::reports {
namespace {

using record::Finding;
using record::Verdict;
using Requirements = std::map<std::string_view, const run::RequirementResult*>;

bool speaks_against_unit(const run::CaseResult& test) {
  switch (test.verdict) {
    case Verdict::kFail:
    case Verdict::kWarn:
    case Verdict::kInconclusive:
    case Verdict::kHarnessError:
      return !test.expected && !test.attempts.empty();
    default:
      return false;
  }
}

// What makes two findings the same matter.
std::string matter_of(const Finding& finding) {
  if (!finding.requirement.empty()) return finding.requirement;
  std::string matter = " ";
  matter += record::to_string(finding.kind);
  return matter + "\n" + finding.expected + "\n" + finding.actual;
}

const run::RequirementResult* blamed(const Requirements& requirements, const Finding& finding) {
  const auto found = requirements.find(finding.requirement);
  return found == requirements.end() ? nullptr : found->second;
}

bool is_silent(const run::RequirementResult* requirement) {
  return requirement != nullptr &&
         (requirement->expected || requirement->level == contract::Level::kMay);
}

// The blocks of one matter, and the cases of those it has no block for.
struct Told {
  std::vector<std::size_t> blocks;
  std::set<std::string> cases;
};

}  // namespace

std::vector<Failure> choose_failures(const run::RunResult& result) {
  Requirements requirements;
  for (const run::RequirementResult& one : result.requirements) requirements[one.id] = &one;
  std::vector<Failure> failures;
  std::map<std::string, Told> told;
  for (const run::CaseResult& test : result.cases) {
    if (!speaks_against_unit(test)) continue;
    for (const Finding& finding : test.last().verdict.findings) {
      const run::RequirementResult* requirement = blamed(requirements, finding);
      if (is_silent(requirement)) continue;
      Told& matter = told[matter_of(finding)];
      if (!matter.blocks.empty() && failures[matter.blocks.back()].test == &test) {
        ++failures[matter.blocks.back()].more_here;
      } else if (matter.blocks.size() < kBlocksPerRequirement) {
        matter.blocks.push_back(failures.size());
        failures.push_back({&test, &finding, requirement, 0, {}});
      } else if (matter.cases.insert(test.id).second) {
        failures[matter.blocks.back()].more_cases.push_back(test.id);
      }
    }
  }
  return failures;
}

}  // namespace touchstone::reports
