// The unit of a run: from the words after "--", or from a descriptor in runners/units.
#pragma once

#include <string>
#include <vector>

#include "base/result.h"
#include "contract/source.h"
#include "run/result.h"

namespace touchstone::program {

// What is known of a runtime that users have: how to start it and where it comes from.
struct Descriptor {
  std::string name;
  std::vector<std::string> contracts;  // those that it speaks
  std::vector<std::string> command;
  std::vector<std::string> search;  // folders looked at before PATH, with ${HOME} and ${CACHE}
  std::string install;              // what to say when it is not there
};

// The names of all descriptors.
std::vector<std::string> descriptor_names(const contract::Source& source);

// The descriptor of that name; kUsage with the nearest known one otherwise.
base::Result<Descriptor> find_descriptor(const contract::Source& source, const std::string& name);

// Resolves the executable and digests it. Code kCannotExecute when there is none.
base::Result<run::UnitInfo> resolve_unit(const std::vector<std::string>& argv);
base::Result<run::UnitInfo> resolve_unit(const Descriptor& descriptor,
                                         const std::vector<std::string>& more);

}  // namespace touchstone::program
