#include "run/planned_result.h"

#include <algorithm>
#include <utility>

#include "base/text.h"

namespace touchstone::run {
namespace {

CaseResult planned_case(const script::Case& test, int times, std::vector<std::string> reproduce) {
  CaseResult entry;
  entry.id = test.id;
  entry.title = test.title;
  entry.file = test.at;
  entry.decides = test.requirements();
  entry.repetitions = test.repeat * times;
  const auto separator = std::find(reproduce.begin(), reproduce.end(), "--");
  reproduce.insert(separator, {"--only", test.id});
  entry.reproduce = base::shell_join(reproduce);
  return entry;
}

}  // namespace

int times_each(const RunOptions& options) {
  return options.until_fail || options.repeat == 0 ? 1 : static_cast<int>(options.repeat);
}

RunResult planned_result(const RunOptions& options) {
  RunResult result;
  result.contract = options.live.contract->name;
  result.revision = options.live.contract->revision;
  result.profile = options.profile.name;
  result.unit = options.live.unit;
  result.machine = options.live.machine;
  result.partial = options.fold.partial;
  result.strict = options.fold.strict;
  result.shard = options.shard;
  result.planned_cases = options.cases.size();
  result.reports_note = options.reports_note;
  for (const script::CasePtr& one : options.cases) {
    result.cases.push_back(planned_case(*one, times_each(options), options.reproduce));
  }
  return result;
}

}  // namespace touchstone::run
