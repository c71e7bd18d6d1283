// The report for programs that follow a run: touchstone.events/1, one event a line, live.
//
// Described by specs/formats/events.schema.json. The lines are run-begin, then case-begin and
// case-end of every case as they come, a requirement line each, run-end. A file without run-end is
// that of a run that was killed, and valid as far as it goes. All text is ASCII.
#pragma once

#include <string>
#include <utility>

#include "reports/result_document.h"
#include "reports/stream_file.h"
#include "run/observer.h"

namespace touchstone::reports {

class JsonLines final : public run::Observer {
 public:
  JsonLines(StreamFile file, Program program)
      : file_(std::move(file)), program_(std::move(program)) {}

  void on_run_begin(const run::RunResult& partial, std::size_t case_count) override;
  void on_case_begin(const std::string& case_id) override;
  void on_case_end(const run::CaseResult& result) override;
  void on_run_end(const run::RunResult& result) override;
  std::string trouble() const override { return file_.trouble(); }

 private:
  void write(const Document& event) { file_.write(dump(event, -1) + "\n"); }

  StreamFile file_;
  Program program_;
};

}  // namespace touchstone::reports
