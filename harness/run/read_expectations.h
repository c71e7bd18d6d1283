// Reads a file of expectations; docs/expectations.md and specs/formats/expectations.schema.json
// describe it.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "contract/contract.h"
#include "run/expectation.h"

namespace touchstone::run {

// More flaky entries than this are a unit that nobody can judge, not a list of exceptions.
inline constexpr std::size_t kMostFlaky = 10;

// Entries in file order, flaky ones last. What the format does not know, ids that the contract or
// the suite does not know, and too many flaky entries are errors of code kBadInput, with their
// place.
base::Result<std::vector<Expectation>> read_expectations(std::string_view text, std::string name,
                                                         const contract::Contract& contract,
                                                         const std::vector<std::string>& case_ids);

}  // namespace touchstone::run
