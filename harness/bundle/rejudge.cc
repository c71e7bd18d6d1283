#include "bundle/rejudge.h"

#include <algorithm>
#include <map>
#include <utility>

#include "bundle/gzip.h"
#include "bundle/manifest.h"
#include "engine/judge.h"
#include "record/reader.h"
#include "run/fold.h"

namespace touchstone::bundle {
namespace {

struct Judged {
  int attempt = 1;
  run::Attempt outcome;
};

class Rejudging {
 public:
  explicit Rejudging(const Law& law) : law_(law) {
    for (const script::CasePtr& one : law.cases) cases_[one->id] = one.get();
  }

  base::Status take(const File& file) {
    auto text = gunzip(file.bytes, file.path);
    if (!text) return text.error();
    auto reader = record::Reader::open(*text, file.path);
    if (!reader) return reader.error();
    const record::Head& head = reader->head();
    const auto test = cases_.find(head.case_id);
    if (head.contract != law_.contract->name || head.speaks != law_.contract->spoken() ||
        test == cases_.end()) {
      differ(file.path + " is of the case " + head.case_id + " of " + head.contract +
             ", which does not belong here");
      return {};
    }
    if (head.case_json != test->second->document) {
      differ(file.path + ": the case " + head.case_id + " was another than the suite has");
      return {};
    }
    const int attempt = head.attempt;
    auto judgement = engine::judge(*reader, *law_.contract, law_.rules);
    if (!judgement) return judgement.error();
    if (!judgement->complete) differ(file.path + " does not reach the end of its case");
    run::Attempt outcome;
    outcome.verdict = std::move(judgement->verdict);
    outcome.recording = file.path;
    judged_[test->first].push_back({attempt, std::move(outcome)});
    return {};
  }

  Rejudged finish() {
    run::RunResult& result = made_.result;
    result.contract = law_.contract->name;
    result.revision = law_.contract->revision;
    result.profile = law_.profile.name;
    result.strict = true;
    result.planned_cases = law_.cases.size();
    for (const script::CasePtr& one : law_.cases) {
      const auto found = judged_.find(one->id);
      if (found == judged_.end()) {
        differ("no recording of the case " + one->id);
      } else {
        result.cases.push_back(case_of(*one, std::move(found->second)));
      }
    }
    run::FoldOptions options;
    options.strict = true;
    run::fold(result, *law_.contract, law_.profile, options);
    return std::move(made_);
  }

 private:
  void differ(std::string what) { made_.differences.push_back(std::move(what)); }

  run::CaseResult case_of(const script::Case& test, std::vector<Judged> judged) {
    run::CaseResult entry;
    entry.id = test.id;
    entry.title = test.title;
    entry.file = test.at;
    entry.decides = test.requirements();
    entry.repetitions = test.repeat;
    std::sort(judged.begin(), judged.end(),
              [](const Judged& a, const Judged& b) { return a.attempt < b.attempt; });
    std::vector<bool> seen(static_cast<std::size_t>(test.repeat), false);
    for (Judged& one : judged) {
      // An attempt past the repetitions is one of them again, alone.
      const int repetition = (one.attempt - 1) % test.repeat + 1;
      seen[static_cast<std::size_t>(repetition - 1)] = true;
      one.outcome.repetition = repetition;
      entry.attempts.push_back(std::move(one.outcome));
    }
    if (std::find(seen.begin(), seen.end(), false) != seen.end()) {
      differ("not every repetition of the case " + test.id + " was recorded");
    }
    run::settle_case(entry);
    return entry;
  }

  const Law& law_;
  std::map<std::string, const script::Case*> cases_;
  std::map<std::string, std::vector<Judged>> judged_;
  Rejudged made_;
};

}  // namespace

base::Result<Rejudged> rejudge(const std::vector<File>& recordings, const Law& law) {
  Rejudging rejudging(law);
  for (const File& file : recordings) {
    if (file.path.ends_with(kRecordingEnd)) TS_RETURN_IF_ERROR(rejudging.take(file));
  }
  return rejudging.finish();
}

}  // namespace touchstone::bundle
