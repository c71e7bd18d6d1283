// What a fuzzer does with one input: a schema, a zero byte and a document.
//
// Nothing may crash, and the quick answer must be that of the slow one. Used by the libFuzzer
// target and by a unit test that walks a seeded corpus.
#pragma once

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>
#include <utility>

#include "base/check.h"
#include "json/document.h"
#include "schema/schema.h"

namespace touchstone::fuzz {

// How far an input got, so that a test can tell whether its corpus reaches anything.
enum class Reached { kNothing, kSchema, kDocument };

inline Reached run_schema_input(std::string_view input) {
  const std::size_t split = std::min(input.find('\0'), input.size());
  json::ParseLimits limits;
  auto text = json::Document::parse(std::string(input.substr(0, split)), "", limits);
  if (!text.ok()) return Reached::kNothing;
  TS_CHECK(text->root() == text->root());
  schema::CompileOptions options;
  options.assert_formats = true;
  const auto schema = schema::Schema::compile(std::move(text).value(), options);
  if (!schema.ok()) {
    TS_CHECK(!schema.error().what.empty());
    return Reached::kNothing;
  }
  json::Parser parser;
  if (split == input.size() || !parser.parse(input.substr(split + 1), limits)) {
    return Reached::kSchema;
  }
  TS_CHECK(schema->valid(parser.root()) == schema->check(parser.root()).empty());
  return Reached::kDocument;
}

}  // namespace touchstone::fuzz
