#include "run/select_cases.h"

#include <algorithm>
#include <set>
#include <string>

namespace touchstone::run {
namespace {

using Requirements = std::vector<const contract::Requirement*>;

// Requirements of the profile that no step of any case decides.
Requirements rule_only(const contract::Contract& contract,
                       const std::vector<script::CasePtr>& cases,
                       const std::set<std::string>& scored) {
  std::set<std::string> decided;
  for (const script::CasePtr& one : cases) {
    for (const std::string& id : one->requirements()) decided.insert(id);
  }
  Requirements rest;
  for (const contract::Requirement& one : contract.requirements) {
    if (scored.contains(one.id) && !decided.contains(one.id) && one.excluded.empty()) {
      rest.push_back(&one);
    }
  }
  return rest;
}

}  // namespace

std::vector<script::CasePtr> cases_of_profile(const std::vector<script::CasePtr>& cases,
                                              const contract::Profile& profile) {
  const std::set<std::string> scored(profile.requirements.begin(), profile.requirements.end());
  const auto is_scored = [&](const std::string& id) { return scored.contains(id); };
  std::set<const script::Case*> chosen;
  std::set<std::string> covered;
  for (const script::CasePtr& one : cases) {
    const std::vector<std::string> asked = one->requirements();
    if (!std::all_of(asked.begin(), asked.end(), is_scored)) continue;
    chosen.insert(one.get());
    covered.insert(asked.begin(), asked.end());
  }
  std::vector<script::CasePtr> all;
  for (const script::CasePtr& one : cases) {
    const std::vector<std::string> asked = one->requirements();
    const bool needed = std::any_of(asked.begin(), asked.end(), [&](const std::string& id) {
      return scored.contains(id) && !covered.contains(id);
    });
    if (needed || chosen.contains(one.get())) all.push_back(one);
  }
  return all;
}

std::vector<script::CasePtr> select_cases(const contract::Contract& contract,
                                          const std::vector<script::CasePtr>& cases,
                                          const contract::Profile& profile,
                                          const std::vector<Filter>& filters,
                                          const LastVerdicts& last) {
  const std::set<std::string> scored(profile.requirements.begin(), profile.requirements.end());
  const auto is_meant = [&](const FilterSubject& subject) {
    return std::any_of(filters.begin(), filters.end(),
                       [&](const Filter& one) { return one.matches(subject, last); });
  };
  const auto chosen_with = [&](const Requirements& everywhere) {
    std::vector<script::CasePtr> chosen;
    for (const script::CasePtr& one : cases) {
      Requirements asked = everywhere;
      for (const std::string& id : one->requirements()) {
        if (scored.contains(id)) asked.push_back(contract.find(id));
      }
      if (asked.empty()) asked.push_back(nullptr);
      const bool meant = std::any_of(asked.begin(), asked.end(), [&](const auto* requirement) {
        return is_meant({one->id, requirement});
      });
      if (meant) chosen.push_back(one);
    }
    return chosen;
  };
  // Only what is asked for whatever the case: "rpc/abort-*" does not ask for it.
  Requirements meant = rule_only(contract, cases, scored);
  std::erase_if(meant, [&](const auto* requirement) { return !is_meant({"", requirement}); });
  Requirements named = meant;
  std::erase_if(named, [&](const auto* requirement) {
    return std::none_of(filters.begin(), filters.end(),
                        [&](const Filter& one) { return one.names(requirement->id); });
  });
  std::vector<script::CasePtr> chosen = chosen_with(named);
  return chosen.empty() ? chosen_with(meant) : chosen;
}

}  // namespace touchstone::run
