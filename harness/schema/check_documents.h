// Checking many documents, one a line, against one schema: what `touchstone check` does.
//
// It reads no file and prints nothing itself; lines come from a source and go to a sink. For
// each line one line of JSON comes out: {"valid":true}, or {"valid":false,"errors":[...]} in the
// specification's basic output form. A line that is no JSON is invalid. Blank lines are skipped.
#pragma once

#include <cstddef>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "schema/dialect.h"

namespace touchstone::schema {

struct SchemaText {
  std::string uri = {};   // what it is known by; for the schema itself its base URI, may be empty
  std::string name = {};  // its path, for messages
  std::string text;
};

struct CheckRequest {
  SchemaText schema;
  std::vector<SchemaText> references = {};  // what the schema may refer to
  std::string entry = {};                   // as in CompileOptions
  Draft default_dialect = Draft::kDraft202012;
  bool assert_formats = false;
};

struct CheckSummary {
  std::size_t documents = 0;
  std::size_t invalid = 0;
};

// Puts the next line, without its newline, into the string; false at the end.
using LineSource = std::function<bool(std::string&)>;
// Takes one line of output, without a newline.
using LineSink = std::function<void(std::string_view)>;

// The error is about the schema or a reference; documents only count.
base::Result<CheckSummary> check_documents(const CheckRequest& request, const LineSource& source,
                                           const LineSink& sink);

}  // namespace touchstone::schema
