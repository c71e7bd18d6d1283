#include "selection.h"

#include <algorithm>
#include <set>

#include "base/text.h"

namespace touchstone::program {
namespace {

bool any_match(const std::vector<std::string>& globs, std::string_view id) {
  return std::any_of(globs.begin(), globs.end(),
                     [&](const std::string& glob) { return base::glob_match(glob, id); });
}

}  // namespace

base::Result<contract::Profile> find_profile(const contract::Contract& contract,
                                             const std::string& name) {
  const auto found = contract.profiles.find(name);
  if (found != contract.profiles.end()) return found->second;
  std::vector<std::string> known;
  for (const auto& one : contract.profiles) known.push_back(one.first);
  const auto near = base::did_you_mean(name, known);
  return base::Error{base::ExitCode::kUsage,
                     "the contract " + contract.name + " has no profile \"" + name + "\"", "",
                     near ? "did you mean " + *near + "?" : "known: " + base::join(known, ", ")};
}

base::Result<Selected> select(const contract::Contract& contract,
                              const std::vector<script::CasePtr>& cases,
                              const contract::Profile& profile,
                              const std::vector<std::string>& globs) {
  Selected selected;
  selected.profile = profile;
  if (globs.empty()) {
    selected.cases = cases;
  } else {
    selected.partial = true;
    std::set<std::string> wanted;
    for (const std::string& id : profile.requirements) {
      if (any_match(globs, id)) wanted.insert(id);
    }
    std::set<std::string> reached;
    for (const script::CasePtr& one : cases) {
      const std::vector<std::string> ids = one->requirements();
      bool decides = false;
      for (const std::string& id : ids) {
        if (!wanted.contains(id)) continue;
        reached.insert(id);
        decides = true;
      }
      if (decides || any_match(globs, one->id)) selected.cases.push_back(one);
    }
    const bool rule_only = std::any_of(wanted.begin(), wanted.end(), [&](const std::string& id) {
      const contract::Requirement* one = contract.find(id);
      return !reached.contains(id) && one != nullptr && one->excluded.empty();
    });
    if (rule_only) selected.cases = cases;
  }
  if (selected.cases.empty()) {
    std::vector<std::string> known = contract.requirement_ids();
    for (const script::CasePtr& one : cases) known.push_back(one->id);
    const auto near = globs.empty() ? std::nullopt : base::did_you_mean(globs.front(), known);
    return base::Error{
        base::ExitCode::kNothingSelected,
        "nothing is selected by --only " + base::join(globs, ",") + " in the contract " +
            contract.name,
        "", near ? "did you mean " + *near + "?" : "touchstone list " + contract.name + " --cases"};
  }
  return selected;
}

}  // namespace touchstone::program
