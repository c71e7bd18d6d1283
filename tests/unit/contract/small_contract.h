// A contract that is as small as one can be, for tests that change one thing in it.
#pragma once

#include <string>
#include <string_view>

#include "contract/contract.h"
#include "contract/source.h"

namespace touchstone::contract {

inline constexpr std::string_view kSmallContract =
    "contract: small\n"
    "revision: \"1\"\n"
    "title: a small contract\n"
    "unit: {framing: json-lines}\n";

inline constexpr std::string_view kSmallRequirements =
    "- id: SM-001\n"
    "  level: MUST\n"
    "  family: ready\n"
    "  says: the first frame is ready.\n"
    "  source: [test]\n"
    "  basis: T\n"
    "  breaks: nothing.\n"
    "- {id: SM-002, level: SHOULD, family: leaving, says: a., source: test, basis: C+D, breaks: "
    "b.}\n";

// Its files; a test replaces or adds some before it loads.
Source small_source();

// The contract; the test fails when it does not load.
std::shared_ptr<const Contract> load_small(const Source& source);

// The complaint about it as one line, or "none".
std::string complaint(const Source& source);

// The complaint when one of its files, given by its path below specs/small/, has this text.
std::string complaint_about(std::string_view path, std::string text);

}  // namespace touchstone::contract
