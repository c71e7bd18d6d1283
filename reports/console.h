// Console is the report for the person who waits: what is judged, how far it is, what does not
// hold and why, and a summary.
//
// On a terminal one live line tells what runs; elsewhere every line that is printed stays. Whatever
// comes from the unit is shown(). Not thread-safe; a stream that fails is a trouble.
#pragma once

#include <cstddef>
#include <memory>
#include <ostream>
#include <set>
#include <string>
#include <string_view>

#include "reports/live_line.h"
#include "reports/paint.h"
#include "reports/progress.h"
#include "run/observer.h"

namespace touchstone::reports {

struct ConsoleOptions {
  bool color = false;
  bool live = false;  // the stream is a terminal that knows how to erase a line
  std::size_t columns = 80;
  bool tells_exit_code = true;  // of the run, as the last line: not where it is a part of more
};

// `color` is auto, always or never; `no_color` is the value of NO_COLOR, which counts unless empty.
bool wants_color(std::string_view color, bool terminal, std::string_view no_color);

// What a standard stream and the environment (NO_COLOR, TERM) ask for.
ConsoleOptions options_of_terminal(int descriptor, const std::string& color);

class Console final : public run::Observer {
 public:
  Console(std::shared_ptr<std::ostream> out, ConsoleOptions options);

  void on_run_begin(const run::RunResult& partial, std::size_t case_count) override;
  void on_probe(const std::string& case_id, int attempt) override;
  void on_case_begin(const std::string& case_id) override;
  void on_case_end(const run::CaseResult& result) override;
  void on_tick() override;
  void on_run_end(const run::RunResult& result) override;
  std::string trouble() const override;

 private:
  // Whether all that a note of this case says was said of an earlier one.
  bool told_already(const run::CaseResult& result);

  std::shared_ptr<std::ostream> out_;
  const bool tells_exit_code_;
  Paint paint_;
  LiveLine live_;
  Progress progress_;
  std::set<std::string> noted_;  // requirements of which a case line has told
};

}  // namespace touchstone::reports
