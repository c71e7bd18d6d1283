#include "selection.h"

#include <algorithm>
#include <set>

#include "base/text.h"
#include "result_file.h"
#include "run/filter.h"
#include "run/select_cases.h"

namespace touchstone::program {
namespace {

using Cases = std::vector<script::CasePtr>;

base::Error nothing(const std::string& what, const std::string& hint) {
  return base::Error{base::ExitCode::kNothingSelected, "nothing is selected " + what, "", hint};
}

base::Result<Cases> by_filters(const Library& library, const Loaded& loaded,
                               const contract::Profile& profile,
                               const std::vector<std::string>& only) {
  std::vector<run::Filter> filters;
  bool asks_last = false;
  for (const std::string& text : only) {
    auto filter = run::Filter::parse(text, *loaded.contract);
    if (!filter) return filter.error();
    asks_last = asks_last || filter->asks_last();
    filters.push_back(std::move(*filter));
  }
  run::LastVerdicts last;
  if (asks_last) {
    auto result = read_last_result(library, loaded.contract->name);
    if (!result) return result.error();
    last = verdicts_of(*result);
  }
  Cases chosen = run::select_cases(*loaded.contract, loaded.cases, profile, filters, last);
  if (!chosen.empty()) return chosen;
  std::vector<std::string> known = loaded.contract->requirement_ids();
  for (const script::CasePtr& one : loaded.cases) known.push_back(one->id);
  const auto near = base::did_you_mean(only.front(), known);
  return nothing("by --only " + base::join(only, ",") + " in the contract " + loaded.contract->name,
                 near ? "did you mean " + *near + "?"
                      : "touchstone list " + loaded.contract->name + " --cases");
}

base::Status keep_last_failed(const Library& library, const std::string& contract, Cases& cases) {
  auto last = read_last_result(library, contract);
  if (!last) return last.error();
  std::set<std::string> failed;
  for (const run::CaseResult& one : last->cases) {
    const bool wrong = one.verdict == record::Verdict::kFail ||
                       one.verdict == record::Verdict::kInconclusive ||
                       one.verdict == record::Verdict::kHarnessError;
    if (wrong && !one.expected) failed.insert(one.id);
  }
  if (failed.empty()) {
    return nothing("by --last-failed: no case failed unexpectedly in the last run",
                   "run without --last-failed");
  }
  std::erase_if(cases, [&](const script::CasePtr& one) { return !failed.contains(one->id); });
  if (!cases.empty()) return {};
  return nothing("by --last-failed: what failed is not among the cases that are asked for", "");
}

base::Status keep_shard(const std::string& text, Selected& selected) {
  auto shard = run::Shard::parse(text);
  if (!shard) return shard.error();
  run::ShardInfo info{*shard, selected.partial, {}};
  for (const script::CasePtr& one : selected.cases) info.cases.push_back(one->id);
  std::erase_if(selected.cases,
                [&](const script::CasePtr& one) { return !shard->contains(one->id); });
  if (selected.cases.empty()) {
    return nothing("by --shard " + text + ": this shard has no case",
                   "there are " + std::to_string(info.cases.size()) + " cases; use fewer shards");
  }
  selected.shard = std::move(info);
  selected.partial = true;
  return {};
}

}  // namespace

ContractWords split_contract(const std::string& words) {
  const std::size_t at = words.find('@');
  return {words.substr(0, at), at == std::string::npos ? "full" : words.substr(at + 1)};
}

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

void drop_slow(std::vector<script::CasePtr>& cases) {
  std::erase_if(cases, [](const script::CasePtr& one) { return one->slow; });
}

base::Result<Selected> select(const Library& library, const Loaded& loaded,
                              const contract::Profile& profile, const SelectionWords& words) {
  Selected selected;
  selected.cases = run::cases_of_profile(loaded.cases, profile);
  selected.partial = !words.only.empty() || words.last_failed;
  if (!words.only.empty()) {
    auto chosen = by_filters(library, loaded, profile, words.only);
    if (!chosen) return chosen.error();
    selected.cases = std::move(*chosen);
  }
  if (words.last_failed) {
    TS_RETURN_IF_ERROR(keep_last_failed(library, loaded.contract->name, selected.cases));
  }
  if (!words.slow) drop_slow(selected.cases);
  if (selected.cases.empty()) {
    return nothing("but cases that wait in real time for minutes", "add --slow to run them");
  }
  if (!words.shard.empty()) TS_RETURN_IF_ERROR(keep_shard(words.shard, selected));
  if (selected.cases.empty()) {
    return nothing("in the contract " + loaded.contract->name + ": it has no case", "");
  }
  return selected;
}

}  // namespace touchstone::program
