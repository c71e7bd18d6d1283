#include "run/merge_shards.h"

#include <algorithm>
#include <map>
#include <utility>

#include "base/text.h"

namespace touchstone::run {
namespace {

base::Error refused(const std::string& name, std::string what, std::string hint = {}) {
  return base::Error{base::ExitCode::kBadInput, "cannot merge: " + std::move(what), name,
                     std::move(hint)};
}

base::Status check_whole(const NamedResult& one) {
  const RunResult& result = one.result;
  const std::string again = "run this shard again";
  if (!result.shard) {
    return refused(one.name, "this is not the result of a shard",
                   "merge what touchstone run --shard I/N --report json=FILE has written");
  }
  if (result.interrupted) return refused(one.name, "this run was interrupted", again);
  if (result.never_started) return refused(one.name, "the unit never started in this run", again);
  if (result.stopped_early) {
    return refused(one.name, "this run stopped when enough cases had failed",
                   "run this shard again without --max-fail");
  }
  return {};
}

// What two shards of one run have alike, in words, and as each of them has it.
struct Trait {
  std::string name;
  std::string value;
};

std::vector<Trait> traits_of(const RunResult& result) {
  return {{"the contract", result.contract},
          {"the revision of the contract", result.revision},
          {"the profile", result.profile},
          {"the unit's command line", base::shell_join(result.unit.argv)},
          {"the unit's digest", result.unit.digest},
          {"the unit's version", result.unit.version},
          {"--strict", result.strict ? "given" : "not given"},
          {"the isolation", result.machine.isolation},
          {"the number of shards", std::to_string(result.shard->shard.count)},
          {"the selection of cases", base::join(result.shard->cases, " ")}};
}

base::Status check_alike(const NamedResult& first, const NamedResult& other) {
  const std::vector<Trait> ours = traits_of(first.result);
  const std::vector<Trait> theirs = traits_of(other.result);
  for (std::size_t i = 0; i < ours.size(); ++i) {
    if (ours[i].value == theirs[i].value) continue;
    return refused(other.name, ours[i].name + " differs from that of " + first.name + ": " +
                                   base::in_quotes(theirs[i].value) + ", not " +
                                   base::in_quotes(ours[i].value));
  }
  return {};
}

using CasesById = std::map<std::string, std::pair<std::string, CaseResult>>;  // with their file

base::Status take_cases(NamedResult& one, CasesById& cases) {
  const auto& planned = one.result.shard->cases;
  for (CaseResult& test : one.result.cases) {
    if (std::find(planned.begin(), planned.end(), test.id) == planned.end()) {
      return refused(one.name, "the case " + test.id + " is not among those of its run");
    }
    const auto [place, is_new] = cases.try_emplace(test.id);
    if (!is_new) {
      return refused(one.name, "the case " + test.id + " is in " + place->second.first + ", too",
                     "name the result of each shard once");
    }
    place->second = {one.name, std::move(test)};
  }
  return {};
}

base::Result<std::vector<CaseResult>> in_order(const ShardInfo& info, CasesById cases) {
  std::vector<CaseResult> ordered;
  for (const std::string& id : info.cases) {
    const auto found = cases.find(id);
    if (found == cases.end()) {
      const std::string shard =
          std::to_string(info.shard.of(id)) + "/" + std::to_string(info.shard.count);
      return refused("", "the case " + id + " is in no result", "add that of --shard " + shard);
    }
    ordered.push_back(std::move(found->second.second));
  }
  return ordered;
}

void add_machine(const RunResult& from, RunResult& to) {
  to.machine.calibration = std::max(to.machine.calibration, from.machine.calibration);
  for (const std::string& one : from.machine.degraded) {
    auto& all = to.machine.degraded;
    if (std::find(all.begin(), all.end(), one) == all.end()) all.push_back(one);
  }
  to.wall_us = std::max(to.wall_us, from.wall_us);
  to.added_us = std::max(to.added_us, from.added_us);
  to.unit_wait_us += from.unit_wait_us;
}

// What all shards have alike, from the first of them.
RunResult beginning_of(const RunResult& first) {
  RunResult merged;
  merged.contract = first.contract;
  merged.revision = first.revision;
  merged.profile = first.profile;
  merged.unit = first.unit;
  merged.machine = first.machine;
  merged.planned_cases = first.shard->cases.size();
  return merged;
}

}  // namespace

base::Result<RunResult> merge_shards(std::vector<NamedResult> shards,
                                     const contract::Contract& contract, FoldOptions options) {
  TS_CHECK(!shards.empty());
  CasesById cases;
  for (NamedResult& one : shards) {
    TS_RETURN_IF_ERROR(check_whole(one));
    TS_RETURN_IF_ERROR(check_alike(shards.front(), one));
    TS_RETURN_IF_ERROR(take_cases(one, cases));
  }
  const RunResult& first = shards.front().result;
  const auto profile = contract.profiles.find(first.profile);
  if (contract.revision != first.revision || profile == contract.profiles.end()) {
    return base::Error{base::ExitCode::kUsage,
                       "cannot merge: these results are of " + first.contract + " " +
                           first.revision + ", profile " + first.profile +
                           ", which this touchstone does not know",
                       shards.front().name, "merge with the touchstone that has written them"};
  }
  RunResult merged = beginning_of(first);
  for (const NamedResult& one : shards) add_machine(one.result, merged);
  auto ordered = in_order(*first.shard, std::move(cases));
  if (!ordered) return ordered.error();
  merged.cases = std::move(*ordered);
  options.strict = first.strict;
  options.partial = first.shard->narrowed;
  fold(merged, contract, profile->second, options);
  return merged;
}

}  // namespace touchstone::run
