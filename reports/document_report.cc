#include "reports/document_report.h"

#include <utility>

#include "reports/shown.h"

namespace touchstone::reports {
namespace {

// Of the time of a run, writing documents that will be replaced takes at most one part in this.
constexpr int kShare = 50;

}  // namespace

DocumentReport::DocumentReport(ReportFile file, Render render,
                               std::unique_ptr<const base::Clock> clock)
    : file_(std::move(file)), render_(std::move(render)), clock_(std::move(clock)) {}

void DocumentReport::on_run_begin(const run::RunResult& partial, std::size_t case_count) {
  so_far_ = partial;
  so_far_.cases.clear();
  so_far_.planned_cases = case_count;
  so_far_.interrupted = true;
  so_far_.conformant = false;
  so_far_.exit_code = base::ExitCode::kInterrupted;
  write_so_far();
}

void DocumentReport::on_case_end(const run::CaseResult& result) {
  so_far_.cases.push_back(result);
  changed_ = true;
}

void DocumentReport::on_tick() {
  if (changed_ && clock_->now() >= next_) write_so_far();
}

void DocumentReport::on_run_end(const run::RunResult& result) { write(result); }

void DocumentReport::write(const run::RunResult& result) {
  const base::Status written = file_.write(render_(result));
  trouble_ = written ? "" : could_not_write(file_.path(), written.error().what);
}

void DocumentReport::write_so_far() {
  if (file_.is_standard_output()) return;
  const base::Microseconds begin = clock_->now();
  write(so_far_);
  const base::Microseconds end = clock_->now();
  next_ = end + (end - begin) * kShare;
  changed_ = false;
}

}  // namespace touchstone::reports
