#include "reports/together.h"

#include <utility>

#include "base/text.h"

namespace touchstone::reports {

void Together::add(run::Observer& report, ReportKind kind, std::string place) {
  parts_.push_back({&report, kind, std::move(place)});
}

void Together::on_run_begin(const run::RunResult& partial, std::size_t case_count) {
  for (const Part& part : parts_) part.report->on_run_begin(partial, case_count);
}

void Together::on_probe(const std::string& case_id, int attempt) {
  for (const Part& part : parts_) part.report->on_probe(case_id, attempt);
}

void Together::on_case_begin(const std::string& case_id) {
  for (const Part& part : parts_) part.report->on_case_begin(case_id);
}

void Together::on_case_end(const run::CaseResult& result) {
  for (const Part& part : parts_) part.report->on_case_end(result);
}

void Together::on_tick() {
  for (const Part& part : parts_) part.report->on_tick();
}

void Together::on_run_end(const run::RunResult& result) {
  run::RunResult told = result;
  const std::size_t before = told.troubles.size();
  const auto take_troubles = [&] {
    const std::vector<std::string> found = troubles();
    const bool more = told.troubles.size() != before + found.size();
    told.troubles.resize(before);
    told.troubles.insert(told.troubles.end(), found.begin(), found.end());
    if (found.empty()) return more;
    told.exit_code = base::worst(told.exit_code, base::ExitCode::kHarnessError);
    told.reports_note = note();
    return more;
  };
  take_troubles();  // of the time before the end
  tell_end(ReportKind::kStream, told);
  take_troubles();
  tell_end(ReportKind::kDocument, told);
  if (take_troubles()) tell_end(ReportKind::kDocument, told);
  tell_end(ReportKind::kText, told);
}

void Together::tell_end(ReportKind kind, const run::RunResult& result) const {
  for (const Part& part : parts_) {
    if (part.kind == kind) part.report->on_run_end(result);
  }
}

std::vector<std::string> Together::troubles() const {
  std::vector<std::string> all;
  for (const Part& part : parts_) {
    std::string trouble = part.report->trouble();
    if (!trouble.empty()) all.push_back(std::move(trouble));
  }
  return all;
}

std::string Together::trouble() const { return base::join(troubles(), "; "); }

std::string Together::note() const {
  std::vector<std::string> places;
  for (const Part& part : parts_) {
    if (!part.place.empty() && part.report->trouble().empty()) places.push_back(part.place);
  }
  return base::join(places, ", ");
}

}  // namespace touchstone::reports
