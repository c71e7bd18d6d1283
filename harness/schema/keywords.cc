// Which function compiles which keyword, and the keywords that look at single values.
#include <algorithm>
#include <array>
#include <utility>

#include "schema/compiler.h"

namespace touchstone::schema {
namespace {

constexpr std::uint8_t k7 = 1;
constexpr std::uint8_t k2020 = 2;
constexpr std::uint8_t kBoth = k7 | k2020;

}  // namespace

const Compiler::Keyword* Compiler::find_keyword(const Dialect& dialect, std::string_view name) {
  static constexpr Keyword kKeywords[] = {
      {"$ref", kBoth, kCore, &Compiler::compile_ref},
      {"$dynamicRef", k2020, kCore, &Compiler::compile_dynamic_ref},
      {"$defs", k2020, kCore, &Compiler::compile_definitions},
      {"definitions", kBoth, kCore, &Compiler::compile_definitions},
      {"x-requirement", kBoth, kCore, &Compiler::compile_requirement},
      {"type", kBoth, kValidation, &Compiler::compile_type},
      {"enum", kBoth, kValidation, &Compiler::compile_enum},
      {"const", kBoth, kValidation, &Compiler::compile_const},
      {"minimum", kBoth, kValidation, &Compiler::compile_number_limit},
      {"maximum", kBoth, kValidation, &Compiler::compile_number_limit},
      {"exclusiveMinimum", kBoth, kValidation, &Compiler::compile_number_limit},
      {"exclusiveMaximum", kBoth, kValidation, &Compiler::compile_number_limit},
      {"multipleOf", kBoth, kValidation, &Compiler::compile_number_limit},
      {"minLength", kBoth, kValidation, &Compiler::compile_length},
      {"maxLength", kBoth, kValidation, &Compiler::compile_length},
      {"pattern", kBoth, kValidation, &Compiler::compile_pattern},
      {"format", kBoth, kCore, &Compiler::compile_format},
      {"minItems", kBoth, kValidation, &Compiler::compile_array_size},
      {"maxItems", kBoth, kValidation, &Compiler::compile_array_size},
      {"uniqueItems", kBoth, kValidation, &Compiler::compile_unique},
      {"minContains", k2020, kValidation, &Compiler::compile_contains_limit},
      {"maxContains", k2020, kValidation, &Compiler::compile_contains_limit},
      {"prefixItems", k2020, kApplicator, &Compiler::compile_prefix},
      {"items", kBoth, kApplicator, &Compiler::compile_items},
      {"additionalItems", k7, kApplicator, &Compiler::compile_additional_items},
      {"contains", kBoth, kApplicator, &Compiler::compile_contains},
      {"minProperties", kBoth, kValidation, &Compiler::compile_object_size},
      {"maxProperties", kBoth, kValidation, &Compiler::compile_object_size},
      {"required", kBoth, kValidation, &Compiler::compile_required},
      {"dependentRequired", k2020, kValidation, &Compiler::compile_dependent_required},
      {"properties", kBoth, kApplicator, &Compiler::compile_properties},
      {"patternProperties", kBoth, kApplicator, &Compiler::compile_pattern_properties},
      {"additionalProperties", kBoth, kApplicator, &Compiler::compile_additional_properties},
      {"propertyNames", kBoth, kApplicator, &Compiler::compile_property_names},
      {"dependentSchemas", k2020, kApplicator, &Compiler::compile_dependent_schemas},
      {"dependencies", k7, kApplicator, &Compiler::compile_dependencies},
      {"allOf", kBoth, kApplicator, &Compiler::compile_branches},
      {"anyOf", kBoth, kApplicator, &Compiler::compile_branches},
      {"oneOf", kBoth, kApplicator, &Compiler::compile_branches},
      {"not", kBoth, kApplicator, &Compiler::compile_not},
      {"if", kBoth, kApplicator, &Compiler::compile_if},
      {"then", kBoth, kApplicator, &Compiler::compile_annotated_schema},
      {"else", kBoth, kApplicator, &Compiler::compile_annotated_schema},
      {"contentSchema", k2020, kCore, &Compiler::compile_annotated_schema},
      {"unevaluatedItems", k2020, kUnevaluated, &Compiler::compile_unevaluated},
      {"unevaluatedProperties", k2020, kUnevaluated, &Compiler::compile_unevaluated},
  };
  const std::uint8_t draft = dialect.draft == Draft::kDraft7 ? k7 : k2020;
  for (const Keyword& keyword : kKeywords) {
    if (keyword.name == name && (keyword.drafts & draft) != 0) {
      return dialect.has(keyword.vocabulary) ? &keyword : nullptr;
    }
  }
  return nullptr;
}

std::uint64_t Compiler::read_size(const Task& task, std::string_view keyword, json::Value value) {
  if (!value.is_number() || !value.as_number().is_integer() ||
      value.as_number() < json::Number("0")) {
    fail(task, keyword, "expected an integer of at least 0");
    return 0;
  }
  return value.as_number().as_uint64().value_or(std::numeric_limits<std::uint64_t>::max());
}

bool Compiler::read_bool(const Task& task, std::string_view keyword, json::Value value) {
  if (value.is_bool()) return value.as_bool();
  fail(task, keyword, "expected true or false");
  return false;
}

std::vector<std::string_view> Compiler::read_names(const Task& task, std::string_view keyword,
                                                   json::Value value) {
  std::vector<std::string_view> names;
  if (!value.is_array()) fail(task, keyword, "expected an array of strings");
  for (const json::Value item : value.items()) {
    if (!item.is_string()) {
      fail(task, keyword, "expected an array of strings");
    } else if (std::find(names.begin(), names.end(), item.as_string()) != names.end()) {
      fail(task, keyword, "\"" + std::string(item.as_string()) + "\" stands twice");
    } else {
      names.push_back(item.as_string());
    }
  }
  return names;
}

void Compiler::compile_type(Task& task, std::string_view keyword, json::Value value) {
  static constexpr std::pair<std::string_view, TypeSet> kTypes[] = {
      {"null", type_bit(json::Kind::kNull)},     {"boolean", type_bit(json::Kind::kBool)},
      {"string", type_bit(json::Kind::kString)}, {"array", type_bit(json::Kind::kArray)},
      {"object", type_bit(json::Kind::kObject)}, {"integer", kIntegerType},
      {"number", type_bit(json::Kind::kNumber)},
  };
  std::vector<std::string_view> names;
  if (value.is_string()) {
    names.push_back(value.as_string());
  } else {
    names = read_names(task, keyword, value);
    if (names.empty()) return fail(task, keyword, "expected the name of a type, or some");
  }
  TypeSet types = 0;
  for (const std::string_view name : names) {
    const auto* const found = std::find_if(std::begin(kTypes), std::end(kTypes),
                                           [&](const auto& type) { return type.first == name; });
    if (found == std::end(kTypes)) {
      return fail(task, keyword, "there is no type \"" + std::string(name) + "\"");
    }
    types = static_cast<TypeSet>(types | found->second);
  }
  if ((types & type_bit(json::Kind::kNumber)) != 0) types |= kIntegerType;
  task.node.types = types;
}

void Compiler::compile_enum(Task& task, std::string_view keyword, json::Value value) {
  if (!value.is_array()) return fail(task, keyword, "expected an array");
  ValueRule rule;
  for (const json::Value item : value.items()) {
    rule.values.push_back(item);
    if (item.is_string()) rule.strings.push_back(item.as_string());
  }
  task.node.values.push_back(std::move(rule));
}

void Compiler::compile_const(Task& task, std::string_view, json::Value value) {
  ValueRule rule;
  rule.is_const = true;
  rule.values.push_back(value);
  if (value.is_string()) rule.strings.push_back(value.as_string());
  task.node.values.push_back(std::move(rule));
}

void Compiler::compile_number_limit(Task& task, std::string_view keyword, json::Value value) {
  if (!value.is_number()) return fail(task, keyword, "expected a number");
  const json::Number limit = value.as_number();
  auto kind = NumberLimit::Kind::kMultipleOf;
  if (keyword == "minimum") kind = NumberLimit::Kind::kMinimum;
  if (keyword == "maximum") kind = NumberLimit::Kind::kMaximum;
  if (keyword == "exclusiveMinimum") kind = NumberLimit::Kind::kExclusiveMinimum;
  if (keyword == "exclusiveMaximum") kind = NumberLimit::Kind::kExclusiveMaximum;
  if (kind == NumberLimit::Kind::kMultipleOf && limit <= json::Number("0")) {
    return fail(task, keyword, "expected a number greater than 0");
  }
  ensure(task.node.number).limits.push_back({kind, limit, limit.as_int64()});
}

void Compiler::compile_length(Task& task, std::string_view keyword, json::Value value) {
  SizeLimits& length = ensure(task.node.string).length;
  (keyword == "minLength" ? length.min : length.max) = read_size(task, keyword, value);
}

void Compiler::compile_pattern(Task& task, std::string_view keyword, json::Value value) {
  if (!value.is_string()) return fail(task, keyword, "expected a string");
  base::Result<Pattern> pattern = Pattern::compile(value.as_string());
  if (!pattern.ok()) {
    return fail(task, keyword, "no regular expression of ECMA-262: " + pattern.error().what);
  }
  ensure(task.node.string).pattern = std::move(pattern).value();
}

void Compiler::compile_format(Task& task, std::string_view keyword, json::Value value) {
  if (!value.is_string()) return fail(task, keyword, "expected a string");
  const Dialect& dialect = index_.resource(task.place.resource).dialect;
  if (!assert_formats_ && (dialect.vocabularies & kFormatAssertion) == 0) return;
  if (const auto format = format_by_name(value.as_string())) {
    ensure(task.node.string).format = format;
  }
}

}  // namespace touchstone::schema
