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

}  // namespace
}  // namespace touchstone::schema
