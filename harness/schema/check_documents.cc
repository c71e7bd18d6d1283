#include "schema/check_documents.h"

#include <utility>

#include "base/text.h"
#include "json/document.h"
#include "json/write.h"
#include "schema/schema.h"

namespace touchstone::schema {
namespace {

base::Result<Schema> compile(const CheckRequest& request) {
  Registry registry;
  for (const SchemaText& reference : request.references) {
    base::Result<json::Document> document = json::Document::parse(reference.text, reference.name);
    if (!document.ok()) return document.error();
    TS_RETURN_IF_ERROR(registry.add(reference.uri, std::move(document).value(), reference.name));
  }
  base::Result<json::Document> document =
      json::Document::parse(request.schema.text, request.schema.name);
  if (!document.ok()) return document.error();
  CompileOptions options;
  options.default_dialect = request.default_dialect;
  options.base_uri = request.schema.uri;
  options.name = request.schema.name;
  options.entry = request.entry;
  options.registry = &registry;
  options.assert_formats = request.assert_formats;
  return Schema::compile(std::move(document).value(), options);
}

void append_member(std::string& line, std::string_view name, std::string_view text) {
  if (line.back() != '{') line += ',';
  json::append_quoted(line, name);
  line += ':';
  json::append_quoted(line, text);
}

std::string not_json(const json::ParseError& error) {
  std::string line = R"({"valid":false,"errors":[{)";
  append_member(line, "instanceLocation", "");
  append_member(line, "keywordLocation", "");
  append_member(line, "error",
                "not JSON: " + error.what + " at byte " + std::to_string(error.offset));
  return line + "}]}";
}

std::string basic_output(const std::vector<Violation>& violations) {
  if (violations.empty()) return R"({"valid":true})";
  std::string line = R"({"valid":false,"errors":[)";
  for (const Violation& violation : violations) {
    if (line.back() == '}') line += ',';
    line += '{';
    append_member(line, "instanceLocation", violation.instance_location);
    append_member(line, "keywordLocation", violation.keyword_location);
    append_member(line, "absoluteKeywordLocation", violation.absolute_keyword_location);
    std::string error = violation.expected;
    if (!violation.actual.empty()) error += ", got " + violation.actual;
    append_member(line, "error", error);
    line += '}';
  }
  return line + "]}";
}

}  // namespace

base::Result<CheckSummary> check_documents(const CheckRequest& request, const LineSource& source,
                                           const LineSink& sink) {
  const base::Result<Schema> schema = compile(request);
  if (!schema.ok()) return schema.error();
  CheckSummary summary;
  json::Parser parser;
  std::string line;
  while (source(line)) {
    if (base::trim(line).empty()) continue;
    ++summary.documents;
    if (!parser.parse(line)) {
      ++summary.invalid;
      sink(not_json(parser.error()));
      continue;
    }
    const std::vector<Violation> violations = schema->check(parser.root());
    if (!violations.empty()) ++summary.invalid;
    sink(basic_output(violations));
  }
  return summary;
}

}  // namespace touchstone::schema
