// FailureLimit counts the cases that failed unexpectedly, and says when there are enough of them to
// stop: --max-fail.
#pragma once

#include <cstddef>

#include "run/fold.h"
#include "run/result.h"

namespace touchstone::run {

class FailureLimit {
 public:
  // `most` is 0 for no limit. `options`, whose expectations are not counted, must outlive it.
  FailureLimit(std::size_t most, const FoldOptions& options) : most_(most), options_(options) {}

  // Counts a settled case; true once the limit is reached.
  bool is_reached_by(const CaseResult& test);

 private:
  std::size_t most_;
  const FoldOptions& options_;
  std::size_t failed_ = 0;
};

}  // namespace touchstone::run
