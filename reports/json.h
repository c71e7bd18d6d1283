// The report for programs: touchstone.result/1, described by specs/formats/result.schema.json.
//
// Members come in a fixed order and all text is ASCII: what is no ASCII stands as \uXXXX, what is
// no UTF-8 as U+FFFD.
#pragma once

#include <string>
#include <utility>

#include "reports/report_file.h"
#include "run/observer.h"

namespace touchstone::reports {

// The program that judged.
struct Program {
  std::string version;
  std::string digest;  // of its file, "sha256:..."; empty when it could not be read
};

// The program that runs, with the digest of its own file.
Program this_program();

// The whole document, with a line end.
std::string to_json(const run::RunResult& result, const Program& program);

class Json final : public run::Observer {
 public:
  explicit Json(ReportFile file) : file_(std::move(file)) {}

  void on_run_end(const run::RunResult& result) override {
    file_.write(to_json(result, this_program()));
  }

 private:
  ReportFile file_;
};

}  // namespace touchstone::reports
