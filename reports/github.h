// The report for GitHub's job log: a workflow command for each failure, which becomes an
// annotation.
//
// GitHub shows ten annotations of a kind for each step, so at most kMostAnnotations failures are
// told, and the rest is counted in the last one. Written when the run has ended.
#pragma once

#include <cstddef>
#include <memory>
#include <ostream>
#include <string>
#include <utility>

#include "run/observer.h"

namespace touchstone::reports {

inline constexpr std::size_t kMostAnnotations = 9;

// Lines of commands, each with its LF.
std::string to_github(const run::RunResult& result);

class Github final : public run::Observer {
 public:
  explicit Github(std::shared_ptr<std::ostream> out) : out_(std::move(out)) {}

  void on_run_end(const run::RunResult& result) override {
    *out_ << to_github(result) << std::flush;
  }
  std::string trouble() const override {
    return *out_ ? "" : "the annotations for GitHub could not be written";
  }

 private:
  std::shared_ptr<std::ostream> out_;
};

}  // namespace touchstone::reports
