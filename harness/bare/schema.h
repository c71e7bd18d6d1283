// bare::Schema turns messages of Binary Application Record Encoding into JSON documents and back.
//
// The schema is the format's own language (draft-devault-bare) with annotations, comments that
// begin with "#:", for what JSON calls things; docs/case-format.md section 9 lists them. Both ways
// are strict: trailing bytes, numbers longer than they need be, bad UTF-8, unknown tags, repeated
// keys and what is nested deeper than 64 levels are errors that name the byte, or the JSON pointer.
// Compiled once, then read-only; any number of threads.
#pragma once

#include <memory>
#include <string>
#include <string_view>

#include "bare/type.h"
#include "base/result.h"
#include "json/value.h"

namespace touchstone::bare {

class Schema {
 public:
  // `file` names the text in errors: "FILE:LINE:COLUMN".
  static base::Result<std::shared_ptr<const Schema>> parse(std::string_view text,
                                                           std::string_view file);

  bool has(std::string_view type) const { return types_.names.contains(type); }

  // The JSON text of a whole message of `type`, which has() to be known.
  base::Result<std::string> decode(std::string_view type, std::string_view message) const;
  // The message that says what the document says.
  base::Result<std::string> encode(std::string_view type, json::Value document) const;

 private:
  explicit Schema(Types types) : types_(std::move(types)) {}
  Types types_;
};

}  // namespace touchstone::bare
