#include "match/scope.h"

#include "match/template.h"
#include "support/catch.h"

namespace touchstone::match {
namespace {

Scope quoting_scope() {
  Scope scope;
  scope.set_text("name", "a \"b\"");
  scope.set_json("number", "1.50");
  scope.set_json("object", R"({"x": [1]})");
  return scope;
}

std::string interpolated(std::string_view text) {
  const auto result = quoting_scope().interpolate(text);
  return result ? *result : base::to_string(result.error());
}

std::string rendered(std::string_view yaml) {
  const auto result = Template(yaml::parse(yaml, "t").value().root).render(quoting_scope());
  return result ? *result : base::to_string(result.error());
}

TEST_CASE("strings are inserted as their text and everything else as its JSON") {
  CHECK(interpolated("<${name}|${number}|${object}>") == R"(<a "b"|1.50|{"x": [1]}>)");
  CHECK(interpolated("nothing to do, not even $ or {}") == "nothing to do, not even $ or {}");
  CHECK(interpolated("").empty());
}

TEST_CASE("two dollars before a brace stand for a literal reference") {
  CHECK(interpolated("$${name}") == "${name}");
  CHECK(interpolated("$$${name}") == "$${name}");
  CHECK(interpolated("a$${x}b${number}$") == "a${x}b1.50$");
}

TEST_CASE("an unknown name is an error with the nearest known one") {
  CHECK(interpolated("${nmae}") == "nothing is known as ${nmae} (did you mean ${name}?)");
  CHECK(interpolated("${}") == "nothing is known as ${}");
}

TEST_CASE("a reference without its brace is an error") {
  CHECK(interpolated("x ${name") ==
        "a reference lacks its closing brace: ${name (write $${ for a literal ${)");
}

TEST_CASE("a name that is set again has the new value") {
  Scope scope;
  scope.set_json("x", "1");
  scope.set_json("x", "2");

  CHECK(scope.find("x")->as_int64() == 2);
  CHECK(scope.names() == std::vector<std::string>{"x"});
  CHECK_FALSE(scope.has("y"));
}

TEST_CASE("a text of any bytes is a value") {
  Scope scope;
  scope.set_text("x", std::string("\0\n\"", 3));

  CHECK(scope.find("x")->as_string() == std::string("\0\n\"", 3));
}

TEST_CASE("only a text that is one reference is a whole one") {
  CHECK(whole_reference("${a}") == "a");
  CHECK_FALSE(whole_reference("${a}${b}"));
  CHECK_FALSE(whole_reference(" ${a}"));
  CHECK_FALSE(whole_reference("$${a}"));
  CHECK_FALSE(whole_reference("${a"));
  CHECK_FALSE(whole_reference(""));
}

TEST_CASE("the names that a text refers to are each listed once") {
  CHECK(references("${a} $${b} ${c}${a}") == std::vector<std::string>{"a", "c"});
}

TEST_CASE("a template keeps types where a string is nothing but a reference") {
  CHECK(rendered("{a: '${number}', b: 'v${number}', c: ['${object}', 1], d: null}") ==
        R"({"a":1.50,"b":"v1.50","c":[{"x":[1]},1],"d":null})");
}

TEST_CASE("a template replaces references in member names") {
  CHECK(rendered("{'${name}': 1, '$${name}': 2}") == R"({"a \"b\"":1,"${name}":2})");
}

TEST_CASE("member names that become the same are an error") {
  const std::string expected =
      "two members are called \"a \"b\"\" once their references are replaced";
  CHECK(rendered("{'${name}': 1, 'a \"b\"': 2}") == expected);
  CHECK(rendered("{'a \"b\"': 1, '${name}': 2}") == expected);
}

TEST_CASE("a template with an unknown name is an error") {
  CHECK(rendered("{a: ['${numbr}']}") == "nothing is known as ${numbr} (did you mean ${number}?)");
}

TEST_CASE("an expanded template keeps the places of its source") {
  const auto file = yaml::parse("a: '${number}'\n", "t").value();

  const auto tree = Template(file.root).expand(quoting_scope()).value();

  CHECK(tree.find("a")->mark.column == 4);
}

TEST_CASE("a template lists what it refers to") {
  const auto file = yaml::parse("{'${a}': ['${b}', {c: '${a}'}]}", "t").value();

  CHECK(Template(file.root).references() == std::vector<std::string>{"a", "b"});
}

}  // namespace
}  // namespace touchstone::match
