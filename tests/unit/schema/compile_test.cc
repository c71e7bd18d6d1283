// What is wrong with a schema is an error when it is compiled, and says where.
#include "testing.h"

namespace touchstone::schema {
namespace {

TEST_CASE("a keyword with a value of the wrong type is refused") {
  const auto [schema, message] = GENERATE(table<std::string, std::string>({
      {R"({"type":"strnig"})", "#/type: bad schema at #/type: there is no type \"strnig\""},
      {R"({"type":[]})", "#/type: bad schema at #/type: expected the name of a type, or some"},
      {R"({"minLength":-1})",
       "#/minLength: bad schema at #/minLength: expected an integer of at least 0"},
      {R"({"maxItems":1.5})",
       "#/maxItems: bad schema at #/maxItems: expected an integer of at least 0"},
      {R"({"multipleOf":0})",
       "#/multipleOf: bad schema at #/multipleOf: expected a number greater than 0"},
      {R"({"properties":{"a":{"minimum":"1"}}})",
       "#/properties/a/minimum: bad schema at #/properties/a/minimum: expected a number"},
      {R"({"required":"a"})", "#/required: bad schema at #/required: expected an array of strings"},
      {R"({"required":["a","a"]})", "#/required: bad schema at #/required: \"a\" stands twice"},
      {R"({"properties":[]})",
       "#/properties: bad schema at #/properties: expected an object of schemas"},
      {R"({"allOf":[]})", "#/allOf: bad schema at #/allOf: expected an array of schemas"},
      {R"({"items":3})",
       "#/items: bad schema at #/items: expected a schema (an object or a boolean)"},
      {R"({"enum":"a"})", "#/enum: bad schema at #/enum: expected an array"},
      {R"({"uniqueItems":1})",
       "#/uniqueItems: bad schema at #/uniqueItems: expected true or false"},
      {R"({"x-requirement":3})",
       "#/x-requirement: bad schema at #/x-requirement: expected an array of strings"},
      {R"(3)", "#: bad schema at #: expected a schema (an object or a boolean)"},
  }));
  CAPTURE(schema);

  CHECK(compile_error(schema) == message);
}

TEST_CASE("every keyword refuses what it cannot take, at its place") {
  const auto [schema, pointer, words] = GENERATE(table<std::string, std::string, std::string>({
      {R"({"$ref":3})", "/$ref", "expected a string"},
      {R"({"$dynamicRef":3})", "/$dynamicRef", "expected a string"},
      {R"({"$dynamicRef":"#/none"})", "/$dynamicRef", "cannot resolve \"#/none\": nothing at"},
      {R"({"$defs":[]})", "/$defs", "expected an object of schemas"},
      {R"({"definitions":3})", "/definitions", "expected an object of schemas"},
      {R"({"x-requirement":["a",3]})", "/x-requirement", "expected an array of strings"},
      {R"({"type":3})", "/type", "expected an array of strings"},
      {R"({"type":["string",3]})", "/type", "expected an array of strings"},
      {R"({"type":["string","string"]})", "/type", "\"string\" stands twice"},
      {R"({"maximum":"1"})", "/maximum", "expected a number"},
      {R"({"multipleOf":-1})", "/multipleOf", "expected a number greater than 0"},
      {R"({"maxLength":"1"})", "/maxLength", "expected an integer of at least 0"},
      {R"({"maxLength":-1})", "/maxLength", "expected an integer of at least 0"},
      {R"({"pattern":3})", "/pattern", "expected a string"},
      {R"({"format":3})", "/format", "expected a string"},
      {R"({"minItems":null})", "/minItems", "expected an integer of at least 0"},
      {R"({"uniqueItems":"true"})", "/uniqueItems", "expected true or false"},
      {R"({"minContains":-1})", "/minContains", "expected an integer of at least 0"},
      {R"({"maxContains":-1})", "/maxContains", "expected an integer of at least 0"},
      {R"({"prefixItems":{}})", "/prefixItems", "expected an array of schemas"},
      {R"({"prefixItems":[]})", "/prefixItems", "expected an array of schemas"},
      {R"({"contains":3})", "/contains", "expected a schema"},
      {R"({"minProperties":1.5})", "/minProperties", "expected an integer of at least 0"},
      {R"({"maxProperties":-1})", "/maxProperties", "expected an integer of at least 0"},
      {R"({"dependentRequired":[]})", "/dependentRequired", "expected an object of arrays"},
      {R"({"dependentRequired":{"a":"b"}})", "/dependentRequired", "expected an array of strings"},
      {R"({"properties":{"a":3}})", "/properties/a", "expected a schema"},
      {R"({"patternProperties":[]})", "/patternProperties", "expected an object of schemas"},
      {R"({"patternProperties":{"a":3}})", "/patternProperties/a", "expected a schema"},
      {R"({"additionalProperties":3})", "/additionalProperties", "expected a schema"},
      {R"({"propertyNames":3})", "/propertyNames", "expected a schema"},
      {R"({"dependentSchemas":[]})", "/dependentSchemas", "expected an object of schemas"},
      {R"({"dependentSchemas":{"a":3}})", "/dependentSchemas/a", "expected a schema"},
      {R"({"allOf":{}})", "/allOf", "expected an array of schemas"},
      {R"({"oneOf":[true,3]})", "/oneOf/1", "expected a schema"},
      {R"({"not":3})", "/not", "expected a schema"},
      {R"({"if":3})", "/if", "expected a schema"},
      {R"({"if":true,"then":3})", "/then", "expected a schema"},
      {R"({"else":3})", "/else", "expected a schema"},
      {R"({"unevaluatedItems":3})", "/unevaluatedItems", "expected a schema"},
      {R"({"unevaluatedProperties":3})", "/unevaluatedProperties", "expected a schema"},
      {R"({"contentSchema":3})", "/contentSchema", "expected a schema"},
      // Of several mistakes the first is told.
      {R"({"minLength":-1,"maxLength":"x"})", "/minLength", "expected an integer"},
      {R"({"required":["a","a",3]})", "/required", "\"a\" stands twice"},
  }));
  CAPTURE(schema);

  const std::string message = compile_error(schema);

  CHECK(message.starts_with("#" + pointer + ": bad schema at #" + pointer + ": " + words));
}

TEST_CASE("the keywords of draft-07 are refused where they are wrong") {
  CompileOptions options;
  options.default_dialect = Draft::kDraft7;
  const auto [schema, words] = GENERATE(table<std::string, std::string>({
      {R"({"dependencies":[]})", "#/dependencies: expected an object"},
      {R"({"dependencies":{"a":3}})", "#/dependencies/a: expected a schema"},
      {R"({"dependencies":{"a":[3]}})", "#/dependencies: expected an array of strings"},
      {R"({"items":[3]})", "#/items/0: expected a schema"},
      {R"({"items":[true],"additionalItems":3})", "#/additionalItems: expected a schema"},
      {R"({"$id":"https://a.test/#/a"})", "$id must not be a JSON pointer"},
  }));
  CAPTURE(schema);

  CHECK(compile_error(schema, options).find(words) != std::string::npos);
}

TEST_CASE("identifiers that are none are refused") {
  CHECK(compile_error(R"({"$id":3})") == "#: $id: expected a string");
  CHECK(compile_error(R"({"$anchor":3})") == "#: $anchor: expected a string");
  CHECK(compile_error(R"({"$dynamicAnchor":3})") == "#: $anchor: expected a string");
  CHECK(compile_error(R"({"$id":"https://a.test/#a"})").find("$id must not have a fragment") !=
        std::string::npos);
  CHECK(compile_error(R"({"$ref":"#%zz"})").find("is not percent-encoded rightly") !=
        std::string::npos);
  CHECK(compile_error(R"({"items":{"$id":"https://a.test/","$schema":"https://b.test/"}})")
            .find("unknown dialect") != std::string::npos);
}

TEST_CASE("a pattern that does not parse is refused, in ECMA-262's sense") {
  const std::string pattern =
      GENERATE("(", "[a", "a**", "a++", "(?i)a", "(?>a)", "\\\\A", "\\\\Z", "\\\\Qa", "(*FAIL)",
               "\\\\u12", "\\\\p{Nonsense}", "[b-a]", "\\\\h", "\\\\");
  CAPTURE(pattern);

  const std::string message = compile_error(R"({"pattern":")" + pattern + "\"}");

  CHECK(message.find("#/pattern: no regular expression of ECMA-262: ") != std::string::npos);
}

TEST_CASE("an unparsable pattern of member names is refused") {
  CHECK(compile_error(R"({"patternProperties":{"(":{}}})").find("\"(\" is no regular") !=
        std::string::npos);
}

TEST_CASE("a reference that leads nowhere is refused") {
  CHECK(compile_error(R"({"$ref":"#/$defs/missing"})").find("nothing at \"/$defs/missing\"") !=
        std::string::npos);
  CHECK(compile_error(R"({"$ref":"#missing"})").find("no anchor \"missing\"") != std::string::npos);
  CHECK(compile_error(R"({"$ref":"https://elsewhere.test/a"})")
            .find("no schema is known by the URI \"https://elsewhere.test/a\"") !=
        std::string::npos);
}

TEST_CASE("an error in a definition that nobody uses is found") {
  CHECK(compile_error(R"({"$defs":{"unused":{"pattern":"("}}})").find("#/$defs/unused/pattern") !=
        std::string::npos);
}

TEST_CASE("an unknown dialect is refused") {
  CHECK(compile_error(R"({"$schema":"https://json-schema.org/draft/2019-09/schema"})") ==
        "$schema: unknown dialect \"https://json-schema.org/draft/2019-09/schema\"");
  CHECK(compile_error(R"({"$schema":7})") == "$schema: expected a string");
}

TEST_CASE("a required vocabulary that we do not know is refused") {
  Registry registry;
  REQUIRE(registry
              .add("https://example.test/meta",
                   parse(R"({"$schema":"https://json-schema.org/draft/2020-12/schema",
                       "$vocabulary":{"https://example.test/vocab/own":true}})"))
              .ok());
  CompileOptions options;
  options.registry = &registry;

  const std::string message = compile_error(R"({"$schema":"https://example.test/meta"})", options);

  CHECK(message.find("\"https://example.test/vocab/own\" is required and unknown") !=
        std::string::npos);
}

TEST_CASE("a member that stands twice in a schema is refused") {
  CHECK(compile_error(R"({"type":"string","type":"number"})").find("stands twice") !=
        std::string::npos);
}

TEST_CASE("two schemas of one name are refused") {
  CHECK(compile_error(R"({"$defs":{"a":{"$anchor":"x"},"b":{"$anchor":"x"}}})")
            .find("anchor \"x\" stands twice") != std::string::npos);
  CHECK(compile_error(R"({"$id":"https://a.test/","$defs":{"a":{"$id":"x"},"b":{"$id":"x"}}})")
            .find("names another schema already") != std::string::npos);
}

TEST_CASE("a reference that goes round in circles on one value is refused") {
  const std::string schema = GENERATE(
      R"({"$ref":"#"})", R"({"allOf":[{"$ref":"#"}]})", R"({"not":{"$ref":"#"}})",
      R"({"$ref":"#/$defs/a","$defs":{"a":{"$ref":"#/$defs/b"},"b":{"anyOf":[{"$ref":"#/$defs/a"}]}}})",
      R"({"if":true,"then":{"$ref":"#"}})", R"({"dependentSchemas":{"a":{"$ref":"#"}}})",
      R"({"$dynamicAnchor":"a","$dynamicRef":"#a"})");
  CAPTURE(schema);

  CHECK(compile_error(schema).find("refers to itself without end") != std::string::npos);
}

TEST_CASE("an error names file, line and column where the schema has a name") {
  CompileOptions options;
  options.name = "frame.json";

  const std::string message =
      compile_error("{\n  \"properties\": {\n    \"a\": {\"type\": \"x\"}\n  }\n}", options);

  CHECK(message.starts_with("frame.json:3:19: bad schema at #/properties/a/type: "));
  CHECK(compile_error("3", options).starts_with("frame.json:1:1: "));
  CHECK(compile_error("{\"type\": 3}", options).starts_with("frame.json:1:10: "));
  CHECK(compile_error("{\n\"type\": 3}", options).starts_with("frame.json:2:9: "));
}

TEST_CASE("unknown keywords are annotations") {
  CHECK(valid(compile(R"({"x-anything":{"type":3},"fromat":"date"})"), "1"));
}

TEST_CASE("a schema compiles from a part of a document") {
  CompileOptions options;
  options.entry = "#/$defs/frame";
  const Schema schema =
      compile(R"({"type":"array","$defs":{"frame":{"$ref":"#/$defs/id"},"id":{"type":"integer"}}})",
              options);

  CHECK(valid(schema, "1"));
  CHECK_FALSE(valid(schema, "[]"));
}

TEST_CASE("a schema outlives its document, its registry and its copies") {
  std::vector<Schema> kept;
  {
    Registry registry;
    REQUIRE(registry.add("https://a.test/b", parse(R"({"enum":["x","y"]})")).ok());
    CompileOptions options;
    options.registry = &registry;
    kept.push_back(compile(R"({"items":{"$ref":"https://a.test/b"}})", options));
  }

  const Schema copy = kept.front();
  kept.clear();

  CHECK(valid(copy, R"(["x"])"));
  CHECK_FALSE(valid(copy, R"(["z"])"));
}

TEST_CASE("the meta-schemas accept themselves") {
  const Registry registry;
  CompileOptions options;
  options.registry = &registry;
  for (const auto& [uri, entry] : registry.entries()) {
    CAPTURE(uri);
    const auto schema = Schema::compile(entry.document->root(), options);
    REQUIRE(schema.ok());
    const auto meta = Schema::compile(
        parse(R"({"$ref":")" + std::string(entry.document->root().find("$schema")->as_string()) +
              "\"}"),
        options);
    REQUIRE(meta.ok());
    CHECK(meta->valid(entry.document->root()));
  }
}

TEST_CASE("a document cannot be registered twice, nor under a fragment") {
  Registry registry;
  REQUIRE(registry.add("https://a.test/b#", parse("true")).ok());

  CHECK_FALSE(registry.add("https://a.test/b", parse("true")).ok());
  CHECK_FALSE(registry.add("https://a.test/c#frag", parse("true")).ok());
}

}  // namespace
}  // namespace touchstone::schema
