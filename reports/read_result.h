// Reads touchstone.result/1 back: what json.h has written, or another program by the same schema.
//
// What comes back is equal to what was written but for recordings (only their paths are kept),
// the conditions of expectations, and what was said of expectations' places. Its requirements
// are those of the document; fold() computes them anew.
#pragma once

#include <string>
#include <string_view>

#include "base/result.h"
#include "run/result.h"

namespace touchstone::reports {

// `name` is the document's file and `schema` the text of result.schema.json. What is no JSON, no
// touchstone.result/1, or not valid is an error of code kBadInput.
base::Result<run::RunResult> read_result(std::string_view text, const std::string& name,
                                         std::string_view schema);

}  // namespace touchstone::reports
