#include "reports/report.h"

#include <iostream>

namespace touchstone::reports {
namespace {
class Plain final : public run::Observer {
 public:
  void on_case_end(const run::CaseResult& r) override {
    std::cout << record::to_string(r.verdict) << " " << r.id << " " << r.last().verdict.duration_us/1000 << "ms " << r.last().recording << "\n";
    for (auto& f : r.last().verdict.findings)
      std::cout << "    [" << f.requirement << "] " << record::to_string(f.kind) << " @" << f.event << " " << f.step << "\n      expected: " << f.expected << "\n      actual:   " << f.actual << "\n      " << f.pointer << " " << f.explanation << "\n";
  }
  void on_run_end(const run::RunResult& r) override {
    for (auto& q : r.requirements) if (q.verdict != record::Verdict::kPass) std::cout << q.id << " " << record::to_string(q.verdict) << " " << q.reason << "\n";
    for (auto& [k, n] : r.counts) std::cout << k << ": " << n << "\n";
    std::cout << "exit " << base::exit_code(r.exit_code) << " wall " << r.wall_us/1000 << " ms\n";
  }
};
}  // namespace
std::vector<std::string> formats() { return {"console"}; }
base::Result<std::unique_ptr<run::Observer>> make_report(std::string_view, const std::string&, const ReportOptions&) {
  return std::unique_ptr<run::Observer>(std::make_unique<Plain>());
}
}  // namespace touchstone::reports
