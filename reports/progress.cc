#include "reports/progress.h"

#include <algorithm>

#include "reports/shown.h"

namespace touchstone::reports {
namespace {

using record::Verdict;

// From then on a case is told to take long.
constexpr unsigned kSlowSeconds = 3;

bool speaks_against_unit(const run::CaseResult& result) {
  return result.verdict == Verdict::kFail || result.verdict == Verdict::kInconclusive ||
         result.verdict == Verdict::kHarnessError;
}

}  // namespace

void Progress::begin_probe() {
  probing_ = true;
  running_.assign(1, {"starting the unit", 0});
}

void Progress::begin_case(const std::string& case_id) {
  if (probing_) running_.clear();
  probing_ = false;
  running_.push_back({case_id, 0});
}

void Progress::end_case(const run::CaseResult& result) {
  std::erase_if(running_, [&](const Running& one) { return one.id == result.id; });
  ++done_;
  if (speaks_against_unit(result)) ++failed_;
}

void Progress::tick() {
  for (Running& one : running_) ++one.seconds;
}

std::string Progress::text() const {
  std::vector<Running> running = running_;
  std::stable_partition(running.begin(), running.end(),
                        [](const Running& one) { return one.seconds >= kSlowSeconds; });
  std::string text = "[" + std::to_string(done_) + "/" + std::to_string(total_) + "] ";
  if (failed_ > 0) text += std::to_string(failed_) + " failed  ";
  for (const Running& one : running) {
    if (&one != &running.front()) text += ", ";
    text += shown(one.id, kShownWords);
    if (one.seconds >= kSlowSeconds) text += " (" + std::to_string(one.seconds) + " s)";
  }
  return text;
}

}  // namespace touchstone::reports
