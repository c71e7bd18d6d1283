// Schema is a JSON Schema (2020-12 or draft-07), compiled once and checked often.
//
// Cheap to copy; all copies share one immutable program, and any number of threads may check
// with it. What is wrong with a schema is an error when it is compiled: an unknown dialect, a
// keyword with a value of the wrong type, a pattern that does not parse, a reference that leads
// nowhere or round in circles. It never passes silently. Unknown keywords are annotations.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "json/document.h"
#include "schema/dialect.h"
#include "schema/registry.h"
#include "schema/violation.h"

namespace touchstone::schema {

struct Program;

struct CompileOptions {
  Draft default_dialect = Draft::kDraft202012;  // where the document has no $schema
  std::string base_uri = {};                    // of the document, where it has no $id
  std::string name = {};                        // its path, for the `where` of errors
  // Which part of it to check documents against: a URI reference, such as "#/$defs/frame".
  std::string entry = {};
  const Registry* registry = nullptr;  // what it may refer to; null for the meta-schemas alone
  bool assert_formats = false;         // see format.h for those that can be
};

class Schema {
 public:
  static base::Result<Schema> compile(json::Document document, const CompileOptions& options = {});
  // Copies the text of the value, which is a schema of its own then.
  static base::Result<Schema> compile(json::Value value, const CompileOptions& options = {});

  bool valid(json::Value document) const;
  // Empty exactly when valid(). At most some hundreds are listed. Of the branches of an anyOf or
  // oneOf, only the one that went furthest is told about.
  std::vector<Violation> check(json::Value document) const;

  // All ids in x-requirement that the entry can reach, sorted, each once.
  const std::vector<std::string>& requirements() const;
  // Those of them that this document was asked about: a schema with that id looked at some part
  // of it. A member that is not there is asked nothing. Sorted, each once; views of requirements().
  std::vector<std::string_view> requirements_of(json::Value document) const;

 private:
  explicit Schema(std::shared_ptr<const Program> program) : program_(std::move(program)) {}

  std::shared_ptr<const Program> program_;
};

}  // namespace touchstone::schema
