// ComparedUnit is what compare knows of one unit: a result, and the recordings it can find.
//
// Read from what `run --report json=FILE` wrote, whose recordings lie where it says or beside it,
// or from a bundle, which is opened as `verify` opens it.
#pragma once

#include <filesystem>
#include <memory>
#include <string>
#include <vector>

#include "base/result.h"
#include "bundle/tar.h"
#include "library.h"
#include "record/recording.h"
#include "run/result.h"

namespace touchstone::program {

class ComparedUnit {
 public:
  static base::Result<ComparedUnit> open(const Library& library, const std::string& path);

  run::RunResult& result() { return result_; }
  const run::RunResult& result() const { return result_; }

  // The attempt that speaks for a case, as reports need it; null when there is no recording.
  std::shared_ptr<const record::Recording> recording_of(const std::string& case_id) const;

 private:
  ComparedUnit() = default;

  run::RunResult result_;
  std::filesystem::path folder_;     // of the result's file
  std::vector<bundle::File> files_;  // of a bundle
};

}  // namespace touchstone::program
