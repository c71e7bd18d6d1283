// What the compiler adds so that Evaluation has less to do. No verdict may depend on it, so it is
// looked at here by itself.
#include "schema/program.h"

#include <algorithm>

#include "schema/compiler.h"
#include "schema/resources.h"
#include "testing.h"

namespace touchstone::schema {
namespace {

Program program_of(std::string text) {
  static const Registry registry;
  ResourceIndex index(registry, Draft::kDraft202012);
  auto document = std::make_shared<const json::Document>(parse(std::move(text)));
  const json::Value root = document->root();
  const ResourceId id = index.add(std::move(document), "", "").value();
  const Place entry = index.resolve(id, "#").value();
  return Compiler(index, false).run(Place{root, id, ""}, entry).value();
}

const Node& entry_of(const Program& program) { return program.nodes[program.entry]; }

NodeId at(const Program& program, std::string_view location) {
  const auto found = std::find_if(program.nodes.begin(), program.nodes.end(),
                                  [&](const Node& node) { return node.location == location; });
  REQUIRE(found != program.nodes.end());
  return static_cast<NodeId>(found - program.nodes.begin());
}

TEST_CASE("a schema that looks only at types or at nothing inside is marked") {
  const auto [schema, only_types, is_leaf] = GENERATE(table<std::string, bool, bool>({
      {"{}", true, true},
      {"true", true, true},
      {"false", true, true},
      {R"({"type":"string"})", true, true},
      {R"({"minimum":1})", false, true},
      {R"({"maxLength":1})", false, true},
      {R"({"const":1})", false, true},
      {R"({"maxItems":1})", false, false},
      {R"({"required":["a"]})", false, false},
      {R"({"allOf":[true]})", false, false},
      {R"({"unevaluatedItems":true})", false, false},
  }));
  CAPTURE(schema);
  const Program program = program_of(schema);

  CHECK(entry_of(program).only_types == only_types);
  CHECK(entry_of(program).is_leaf == is_leaf);
}

TEST_CASE("a schema that only refers is decided by where its references end") {
  const Program program = program_of(R"({"$ref":"#/$defs/a","$defs":{
      "a":{"$ref":"#/$defs/b"},"b":{"type":"null"},"c":{"$ref":"#/$defs/b","minimum":1},
      "d":{"$ref":"#/$defs/b","type":"null"},"e":{"allOf":[{"type":"null"}]},
      "f":{"$ref":"#/$defs/b","not":false}}})");

  CHECK(entry_of(program).same_as == at(program, "#/$defs/b"));
  CHECK(program.nodes[at(program, "#/$defs/a")].same_as == at(program, "#/$defs/b"));
  for (const char* other : {"#/$defs/b", "#/$defs/c", "#/$defs/d", "#/$defs/e", "#/$defs/f"}) {
    CAPTURE(other);
    CHECK(program.nodes[at(program, other)].same_as == kNoNode);
  }
}

TEST_CASE("a property knows the schema that decides and the types that are enough") {
  const Program program = program_of(R"({"properties":{
      "a":{"$ref":"#/$defs/n"},"b":{"type":"string"},"c":{"minimum":1}},"required":["d"],
      "$defs":{"n":{"type":"null"}}})");
  const auto property = [&](std::string_view name) {
    return *entry_of(program).object->find(json::hash_name(name), name);
  };

  CHECK(property("a").schema == at(program, "#/properties/a"));
  CHECK(property("a").deciding == at(program, "#/$defs/n"));
  CHECK(property("a").any_of_types == type_bit(json::Kind::kNull));
  CHECK(property("b").deciding == property("b").schema);
  CHECK(property("b").any_of_types == type_bit(json::Kind::kString));
  CHECK(property("c").any_of_types == 0);
  CHECK(property("d").schema == kNoNode);
}

TEST_CASE("the table of properties is at most half full") {
  const auto [count, slots] =
      GENERATE(table<std::size_t, std::size_t>({{1, 4}, {2, 4}, {3, 8}, {4, 8}, {5, 16}}));
  std::string properties;
  for (std::size_t i = 0; i < count; ++i) {
    properties += (i > 0 ? ",\"m" : "\"m") + std::to_string(i) + "\":true";
  }

  CHECK(entry_of(program_of("{\"properties\":{" + properties + "}}")).object->slots.size() ==
        slots);
}

TEST_CASE("a dynamic reference that can lead to one place is an ordinary one") {
  const Program fixed = program_of(R"({"$dynamicAnchor":"a","items":{"$dynamicRef":"#a"}})");
  const Program open = program_of(R"({"$id":"https://a.test/","$dynamicAnchor":"a",
      "items":{"$ref":"b"},"$defs":{"b":{"$id":"b","$dynamicAnchor":"a",
      "items":{"$dynamicRef":"#a"}}}})");
  const auto kind = [](const Program& program, std::string_view location) {
    return program.nodes[at(program, location)].applicators[0].kind;
  };

  CHECK(kind(fixed, "#/items") == Applicator::Kind::kRef);
  CHECK(fixed.dynamic_targets.empty());
  CHECK(kind(open, "https://a.test/b#/items") == Applicator::Kind::kDynamicRef);
  CHECK(open.dynamic_targets.size() == 2);
  CHECK(open.nodes[at(open, "https://a.test/#/items")].same_as == kNoNode);
}

using Branches = std::vector<std::uint16_t>;

TEST_CASE("a choice is told apart by the member that ties most branches to strings") {
  const Program program = program_of(R"({"oneOf":[
      {"properties":{"t":{"const":"a"},"k":{"const":"x"}},"required":["t"]},
      {"properties":{"t":{"enum":["b","c"]},"k":{"const":"x"}}},
      {"allOf":[{"$ref":"#/$defs/d"}]},
      {"properties":{"u":{"const":"a"},"k":{"const":"y"}}}],
      "$defs":{"d":{"properties":{"t":{"$ref":"#/$defs/e"}},"required":["t"]},"e":{"const":"a"}}})");
  const Discriminator* found = entry_of(program).applicators[0].discriminator.get();
  REQUIRE(found != nullptr);
  const auto candidates = [&](std::string_view value) {
    const auto one = std::find_if(found->cases.begin(), found->cases.end(),
                                  [&](const auto& entry) { return entry.value == value; });
    return one == found->cases.end() ? Branches() : one->branches;
  };

  CHECK(found->name == "t");
  CHECK(candidates("a") == Branches{0, 2, 3});
  CHECK(candidates("b") == Branches{1, 3});
  CHECK(candidates("c") == Branches{1, 3});
  CHECK(found->otherwise == Branches{3});
  CHECK(found->when_missing == Branches{1, 3});
}

TEST_CASE("a choice is told apart only by what differs in at least two branches") {
  const auto [branches, expected] = GENERATE(table<std::string, std::string>({
      {R"({"properties":{"t":{"const":"a"}}},{"properties":{"t":{"const":"b"}}})", "t"},
      {R"({"properties":{"t":{"const":"a"}}},{"properties":{"t":{"const":"a"}}})", ""},
      {R"({"properties":{"t":{"enum":["a","b"]}}},{"properties":{"u":{"const":"b"}}})", ""},
      {R"({"properties":{"t":{"const":"a"}}},{"properties":{"t":{"const":1}}})", ""},
      {R"({"properties":{"t":{"enum":["a",1]}}},{"properties":{"t":{"const":"b"}}})", ""},
      {R"({"properties":{"t":{"enum":[]}}},{"properties":{"t":{"const":"b"}}})", ""},
      {R"({"properties":{"s":{"const":"a"},"t":{"const":"a"}}},
          {"properties":{"s":{"const":"b"},"t":{"enum":["b","c"]}}})",
       "t"},
      {R"({"properties":{"s":{"const":"a"},"t":{"const":"a"}}},
          {"properties":{"s":{"const":"b"},"t":{"const":"b"}}})",
       "s"},
      {R"({"properties":{"t":{"const":"a"}}})", ""},
  }));
  CAPTURE(branches);
  for (const std::string keyword : {"oneOf", "anyOf", "allOf"}) {
    const Program program = program_of("{\"" + keyword + "\":[" + branches + "]}");
    const Discriminator* found = entry_of(program).applicators[0].discriminator.get();

    CHECK((found == nullptr ? "" : found->name) == (keyword == "allOf" ? "" : expected));
  }
}

TEST_CASE("a node leads to a mark when it or what it applies has one") {
  const Program program = program_of(R"({"properties":{
      "a":{"items":{"x-requirement":"RPC-001"}},"b":{"items":{"type":"null"}}}})");
  const auto leads = [&](std::string_view location) {
    return program.nodes[at(program, location)].leads_to_mark;
  };

  CHECK(leads("#"));
  CHECK(leads("#/properties/a"));
  CHECK(leads("#/properties/a/items"));
  CHECK_FALSE(leads("#/properties/b"));
  CHECK_FALSE(leads("#/properties/b/items"));
}

}  // namespace
}  // namespace touchstone::schema
