// What a live report has written to its file at some point of a run.
#pragma once

#include <string>
#include <utility>

#include "base/file.h"
#include "folder.h"
#include "reports/stream_file.h"
#include "run/observer.h"

namespace touchstone::reports::testing {

// `until_end` is false for a run that is killed before its end.
template <typename Report, typename... More>
std::string streamed(const run::RunResult& run, bool until_end, More... more) {
  const Folder folder;
  Report report(StreamFile::open(folder.file("report")).value(), more...);
  report.on_run_begin(run, run.cases.size());
  for (const run::CaseResult& one : run.cases) {
    report.on_case_begin(one.id);
    report.on_case_end(one);
  }
  if (until_end) report.on_run_end(run);
  return base::read_file(folder.file("report")).value();
}

}  // namespace touchstone::reports::testing
