// Short ways to a schema and to a document, for the tests of this module.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "json/document.h"
#include "schema/schema.h"
#include "support/catch.h"

namespace touchstone::schema {

inline json::Document parse(std::string text) {
  auto document = json::Document::parse(std::move(text));
  REQUIRE(document.ok());
  return std::move(document).value();
}

inline Schema compile(std::string text, const CompileOptions& options = {}) {
  auto schema = Schema::compile(parse(std::move(text)), options);
  if (!schema.ok()) FAIL(to_string(schema.error()));
  return std::move(schema).value();
}

// The message of the error that compiling gives.
inline std::string compile_error(std::string text, const CompileOptions& options = {}) {
  auto schema = Schema::compile(parse(std::move(text)), options);
  REQUIRE_FALSE(schema.ok());
  return to_string(schema.error());
}

inline std::vector<Violation> check(const Schema& schema, std::string document) {
  const json::Document parsed = parse(std::move(document));
  std::vector<Violation> violations = schema.check(parsed.root());
  CHECK(schema.valid(parsed.root()) == violations.empty());
  return violations;
}

inline bool valid(const Schema& schema, std::string document) {
  return check(schema, std::move(document)).empty();
}

// All violations, each as "location: expected, got actual".
inline std::vector<std::string> complaints(const std::string& schema, const std::string& document) {
  std::vector<std::string> lines;
  for (const Violation& violation : check(compile(schema), document)) {
    lines.push_back(to_string(violation));
  }
  return lines;
}

}  // namespace touchstone::schema
