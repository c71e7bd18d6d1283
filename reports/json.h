// The report for programs: touchstone.result/1, described by specs/formats/result.schema.json.
//
// Members come in a fixed order and all text is ASCII: what is no ASCII stands as \uXXXX, what is
// no UTF-8 as U+FFFD.
#pragma once

#include <string>

#include "reports/result_document.h"

namespace touchstone::reports {

// The whole document, with a line end.
std::string to_json(const run::RunResult& result, const Program& program);

}  // namespace touchstone::reports
