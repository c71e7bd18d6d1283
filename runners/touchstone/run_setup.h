// What a command that runs a unit asks for, and a run::RunOptions made of it.
#pragma once

#include <CLI/CLI.hpp>
#include <string>
#include <vector>

#include "base/result.h"
#include "commands.h"
#include "library.h"
#include "run/read_expectations.h"
#include "run/runner.h"
#include "selection.h"

namespace touchstone::program {

struct RunWords {
  std::string contract;  // with @PROFILE
  std::string unit;
  std::string speaks;  // the contract that the unit speaks, where `contract` leaves that open
  std::string unit_version;
  std::vector<std::string> reports;
  std::vector<std::string> suites;
  SelectionWords selection;
  std::string expect;
  std::string recordings;
  std::string isolation;  // empty: the default
  std::string color = "auto";
  bool strict = false;
  unsigned jobs = 0;
  std::size_t max_fail = 0;
  unsigned repeat = 0;
  bool until_fail = false;
  std::uint64_t seed = 1;
};

// The options of every command that runs a unit.
void add_unit_options(CLI::App& command, RunWords& words);

base::Result<run::RunOptions> prepare_run(const Library& library, const RunWords& words,
                                          const Session& session);

// The expectations of a file or of its text, for the cases of `loaded`. An entry that depends on
// the unit's version when that is not known is an error of code kUsage.
base::Result<std::vector<run::Expectation>> read_expectation_file(const std::string& path,
                                                                  const Loaded& loaded,
                                                                  const run::Circumstances& here);

base::Result<std::vector<run::Expectation>> parse_expectations(const std::string& text,
                                                               const std::string& path,
                                                               const Loaded& loaded,
                                                               const run::Circumstances& here);

}  // namespace touchstone::program
