// x-requirement ties violations to the requirements of a contract.
#include "testing.h"

namespace touchstone::schema {
namespace {

using Ids = std::vector<std::string>;

Ids requirements_of_first(const std::string& schema, const std::string& document) {
  const std::vector<Violation> violations = check(compile(schema), document);
  REQUIRE_FALSE(violations.empty());
  return violations.front().requirements;
}

TEST_CASE("a violation carries the ids of the nearest schema around it") {
  const std::string schema = R"({"x-requirement":"RPC-001","properties":{
      "a":{"x-requirement":["RPC-002","RPC-003"],"items":{"type":"integer"}},"b":{"type":"null"}}})";

  CHECK(requirements_of_first(schema, R"({"a":["x"]})") == Ids{"RPC-002", "RPC-003"});
  CHECK(requirements_of_first(schema, R"({"b":1})") == Ids{"RPC-001"});
}

TEST_CASE("the way through a reference counts, not where the schema is written") {
  const std::string schema = R"({"properties":{
      "a":{"x-requirement":"RPC-002","$ref":"#/$defs/group/$defs/n"},
      "b":{"$ref":"#/$defs/group/$defs/n"}},
      "$defs":{"group":{"x-requirement":"RPC-009","$defs":{"n":{"type":"integer"}}}}})";

  CHECK(requirements_of_first(schema, R"({"a":"x"})") == Ids{"RPC-002"});
  CHECK(requirements_of_first(schema, R"({"b":"x"})").empty());
}

TEST_CASE("a missing member speaks for its own requirement first") {
  const std::string schema = R"({"x-requirement":"RPC-001","required":["a","b","c"],"properties":{
      "a":{"x-requirement":"RPC-002"},"b":{"$ref":"#/$defs/b"}},
      "$defs":{"b":{"x-requirement":"RPC-003"}}})";

  const std::vector<Violation> violations = check(compile(schema), "{}");

  REQUIRE(violations.size() == 3);
  CHECK(violations[0].requirements == Ids{"RPC-002"});
  CHECK(violations[1].requirements == Ids{"RPC-003"});
  CHECK(violations[2].requirements == Ids{"RPC-001"});
}

TEST_CASE("a violation inside a branch carries the branch's ids") {
  const std::string schema = R"({"x-requirement":"RPC-001","oneOf":[
      {"x-requirement":"RPC-002","required":["t"],"properties":{"t":{"const":"a"},"n":{"minimum":1}}},
      {"x-requirement":"RPC-003","required":["t"],"properties":{"t":{"const":"b"}}}]})";

  CHECK(requirements_of_first(schema, R"({"t":"a","n":0})") == Ids{"RPC-002"});
  CHECK(requirements_of_first(schema, R"({"t":"c"})") == Ids{"RPC-001"});
}

TEST_CASE("a schema lists all ids that can be reached") {
  Registry registry;
  REQUIRE(registry.add("https://a.test/b", parse(R"({"x-requirement":"RPC-007"})")).ok());
  CompileOptions options;
  options.registry = &registry;

  const Schema schema = compile(R"({"x-requirement":["RPC-002","RPC-001"],
      "items":{"$ref":"https://a.test/b"},"anyOf":[{"x-requirement":"RPC-002"}]})",
                                options);

  CHECK(schema.requirements() == Ids{"RPC-001", "RPC-002", "RPC-007"});
}

TEST_CASE("whatever a schema may apply is reached") {
  const std::string keyword = GENERATE(
      R"("prefixItems":[{"x-requirement":"A"}])", R"("items":{"x-requirement":"A"})",
      R"("contains":{"x-requirement":"A"})", R"("properties":{"p":{"x-requirement":"A"}})",
      R"("patternProperties":{"p":{"x-requirement":"A"}})",
      R"("additionalProperties":{"x-requirement":"A"})", R"("propertyNames":{"x-requirement":"A"})",
      R"("dependentSchemas":{"p":{"x-requirement":"A"}})",
      R"("unevaluatedItems":{"x-requirement":"A"})",
      R"("unevaluatedProperties":{"x-requirement":"A"})", R"("allOf":[{"x-requirement":"A"}])",
      R"("anyOf":[{"x-requirement":"A"}])", R"("oneOf":[{"x-requirement":"A"}])",
      R"("not":{"x-requirement":"A"})", R"("if":{"x-requirement":"A"},"then":{})",
      R"("if":{},"then":{"x-requirement":"A"})", R"("if":{},"else":{"x-requirement":"A"})",
      R"("$ref":"#/$defs/d","$defs":{"d":{"x-requirement":"A"}})",
      R"("$dynamicRef":"#d","$defs":{"d":{"$dynamicAnchor":"d","x-requirement":"A"}})");
  CAPTURE(keyword);
  CHECK(compile("{" + keyword + "}").requirements() == Ids{"A"});
}

using Views = std::vector<std::string_view>;

TEST_CASE("what the entry does not reach is none of its requirements") {
  CompileOptions options;
  options.entry = "#/$defs/a";

  const Schema schema = compile(R"({"x-requirement":"RPC-009","$defs":{
      "a":{"x-requirement":"RPC-001","properties":{"n":{"$ref":"#/$defs/c"}}},
      "b":{"x-requirement":"RPC-002"},"c":{"x-requirement":"RPC-003"}}})",
                                options);

  CHECK(schema.requirements() == Ids{"RPC-001", "RPC-003"});
  const json::Document with = parse(R"({"n":1})");
  CHECK(schema.requirements_of(with.root()) == Views{"RPC-001", "RPC-003"});
}

TEST_CASE("a document is asked only about what is in it") {
  const Schema schema = compile(R"({"properties":{
      "a":{"x-requirement":"RPC-001"},
      "list":{"items":{"properties":{"b":{"x-requirement":"RPC-002"}}}}},
      "patternProperties":{"^x-":{"x-requirement":"RPC-003"}},
      "additionalProperties":{"x-requirement":"RPC-004"},
      "dependentSchemas":{"d":{"x-requirement":"RPC-005"}}})");
  const auto asked = [&](const std::string& text) {
    const json::Document document = parse(text);
    Ids ids;
    for (const std::string_view id : schema.requirements_of(document.root())) ids.emplace_back(id);
    return ids;
  };

  CHECK(asked("{}").empty());
  CHECK(asked("7").empty());
  CHECK(asked(R"({"a":null})") == Ids{"RPC-001"});
  CHECK(asked(R"({"list":[]})").empty());
  CHECK(asked(R"({"list":[{},{"b":1}]})") == Ids{"RPC-002"});
  CHECK(asked(R"({"x-y":1})") == Ids{"RPC-003"});
  CHECK(asked(R"({"other":1})") == Ids{"RPC-004"});
  CHECK(asked(R"({"d":1})") == Ids{"RPC-004", "RPC-005"});
}

TEST_CASE("an object without the member that must not be was asked about it") {
  const Schema schema = compile(R"({"properties":{"a":{"x-requirement":"RPC-001","not":{}},
      "b":{"x-requirement":"RPC-002","not":{"const":1}}},
      "additionalProperties":{"x-requirement":"RPC-003","not":true}})");

  CHECK(schema.requirements_of(parse("{}").root()) == Views{"RPC-001", "RPC-003"});
  CHECK(schema.requirements_of(parse("[]").root()).empty());
}

TEST_CASE("of branches only those that hold ask anything") {
  const Schema schema = compile(R"({
      "oneOf":[{"x-requirement":"RPC-001","properties":{"t":{"const":"a"}}},
               {"x-requirement":"RPC-002","properties":{"t":{"const":"b"}}}],
      "if":{"required":["n"]},"then":{"x-requirement":"RPC-003"},"else":{"x-requirement":"RPC-004"},
      "not":{"x-requirement":"RPC-005","required":["never"]}})");

  CHECK(schema.requirements_of(parse(R"({"t":"a"})").root()) == Views{"RPC-001", "RPC-004"});
  CHECK(schema.requirements_of(parse(R"({"t":"b","n":1})").root()) == Views{"RPC-002", "RPC-003"});
  CHECK(schema.requirements_of(parse(R"({"t":"c"})").root()) == Views{"RPC-004"});
}

TEST_CASE("a recursive schema asks about every level") {
  const Schema schema = compile(R"({"properties":{"next":{"$ref":"#"},
      "leaf":{"x-requirement":"RPC-001"}}})");

  CHECK(schema.requirements_of(parse(R"({"next":{"next":{}}})").root()).empty());
  CHECK(schema.requirements_of(parse(R"({"next":{"next":{"leaf":1}}})").root()) ==
        Views{"RPC-001"});
}

TEST_CASE("items are asked by position, and those that nothing else describes") {
  const Schema schema = compile(R"({"prefixItems":[{"x-requirement":"RPC-001"}],
      "unevaluatedItems":{"x-requirement":"RPC-002"},"allOf":[{"items":{"x-requirement":"RPC-003"}}]})");

  CHECK(schema.requirements_of(parse("[]").root()).empty());
  CHECK(schema.requirements_of(parse("[1]").root()) == Views{"RPC-001", "RPC-003"});
  CHECK(schema.requirements_of(parse("[1,2]").root()) == Views{"RPC-001", "RPC-002", "RPC-003"});
  CHECK(schema.requirements_of(parse("{}").root()).empty());
}

TEST_CASE("a member that a pattern describes is not asked as a further one") {
  const Schema schema = compile(R"({"properties":{"a":true},"patternProperties":{"^x":true,
      "y$":{"x-requirement":"RPC-001"}},"unevaluatedProperties":{"x-requirement":"RPC-002"},
      "required":["b"]})");

  CHECK(schema.requirements_of(parse(R"({"a":1,"x":1})").root()).empty());
  CHECK(schema.requirements_of(parse(R"({"xy":1})").root()) == Views{"RPC-001"});
  CHECK(schema.requirements_of(parse(R"({"b":1})").root()) == Views{"RPC-002"});
}

TEST_CASE("whatever refuses a member was asked, by name, by pattern or as a further one") {
  const Schema schema = compile(R"({
      "patternProperties":{"^x":{"x-requirement":"RPC-001","not":{}}},
      "unevaluatedProperties":{"x-requirement":"RPC-002","not":{}},
      "properties":{"a":{"x-requirement":"RPC-003","not":{"type":"null"}},
                    "b":{"x-requirement":"RPC-004","allOf":[{}]},"c":{"not":{}}}})");

  CHECK(schema.requirements_of(parse("{}").root()) == Views{"RPC-001", "RPC-002"});
}

TEST_CASE("what a dynamic reference may lead to can be reached") {
  const Schema schema = compile(R"({"$id":"https://a.test/","$dynamicAnchor":"a",
      "x-requirement":"RPC-001","items":{"$ref":"b"},"$defs":{"b":{"$id":"b",
      "$dynamicAnchor":"a","x-requirement":"RPC-002","items":{"$dynamicRef":"#a"}},
      "c":{"$id":"c","$dynamicAnchor":"a","x-requirement":"RPC-003"}}})");

  CHECK(schema.requirements() == Ids{"RPC-001", "RPC-002", "RPC-003"});
}

TEST_CASE("the requirement of a branch of logic ends with it") {
  const std::string schema = R"({"x-requirement":"RPC-001","allOf":[
      {"x-requirement":"RPC-002","minimum":3},{"minimum":4}],"minimum":5})";

  const std::vector<Violation> violations = check(compile(schema), "1");

  REQUIRE(violations.size() == 3);
  CHECK(violations[0].requirements == Ids{"RPC-001"});
  CHECK(violations[1].requirements == Ids{"RPC-002"});
  CHECK(violations[2].requirements == Ids{"RPC-001"});
}

}  // namespace
}  // namespace touchstone::schema
