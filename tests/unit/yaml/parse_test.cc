#include <string>

#include "support/catch.h"
#include "yaml/node.h"

namespace touchstone::yaml {
namespace {

std::string json_of(std::string_view text) {
  const auto file = parse(text, "f.yaml");
  return file ? file->root.to_json() : base::to_string(file.error());
}

std::string error_of(std::string_view text, std::string name = "f.yaml") {
  const auto file = parse(text, std::move(name));
  return file ? "no error: " + file->root.to_json() : base::to_string(file.error());
}

// A list nested `depth` deep, in YAML's flow form.
std::string nested(std::size_t depth) {
  return "a: " + std::string(depth, '[') + std::string(depth, ']');
}

TEST_CASE("plain scalars have the types that JSON gives them") {
  CHECK(json_of("[1, -1.50, 1e3, true, false, null, ]") == "[1,-1.50,1e3,true,false,null]");
  CHECK(json_of("a:\nb: null\n") == R"({"a":null,"b":null})");
  CHECK(json_of("") == "null");
  CHECK(json_of("# nothing\n") == "null");
}

TEST_CASE("what only YAML takes for a number or a boolean is a string") {
  CHECK(json_of("[0644, +1, .5, 1., 0x10, 1_000, .inf, yes, no, on, True, -, 1:30]") ==
        R"(["0644","+1",".5","1.","0x10","1_000",".inf","yes","no","on","True","-","1:30"])");
}

TEST_CASE("quoted scalars are strings whatever they look like") {
  CHECK(json_of(R"(["1", 'true', "null", ''])") == R"(["1","true","null",""])");
  CHECK(json_of("a: |\n  12\n") == R"({"a":"12\n"})");
  CHECK(json_of("a: >-\n  tr\n  ue\n") == R"({"a":"tr ue"})");
}

TEST_CASE("members keep their order and every value knows its place") {
  const auto file = parse("b: 1\na:\n  - x\n  - {k: [2]}\n", "f.yaml").value();

  CHECK(file.root.to_json() == R"({"b":1,"a":["x",{"k":[2]}]})");
  const Node& list = *file.root.find("a");
  CHECK(file.where(file.root.members[1].mark) == "f.yaml:2:1");
  CHECK(file.where(list.items[0].mark) == "f.yaml:3:5");
  CHECK(file.where(list.items[1].mark) == "f.yaml:4:5");
  CHECK(file.where(list.items[1].find("k")->items[0].mark) == "f.yaml:4:10");
}

TEST_CASE("an empty value stands where its member does") {
  const auto file = parse("x: 1\nid:\nnext: 2\n", "f.yaml").value();

  CHECK(file.where(file.root.find("id")->mark) == "f.yaml:2:1");
}

TEST_CASE("places are the same with and without a byte order mark") {
  const auto file = parse(
                        "\xEF\xBB\xBF"
                        "a: b\n",
                        "f.yaml")
                        .value();

  CHECK(file.where(file.root.members[0].mark) == "f.yaml:1:1");
  CHECK(file.where(file.root.find("a")->mark) == "f.yaml:1:4");
}

TEST_CASE("a syntax error names file, line and column") {
  const std::string error = error_of("a: 1\nb: [1, 2\nc: 3\n");

  CHECK(error.find("f.yaml:3:2: not YAML: ") == 0);
}

TEST_CASE("a repeated member is refused at its second place") {
  CHECK(error_of("a: 1\nb: 2\na: 3\n") == "f.yaml:3:1: member \"a\" is given twice");
  CHECK(error_of("x: {a: 1, 'a': 2}\n") == "f.yaml:1:11: member \"a\" is given twice");
  CHECK(error_of("{\"a\": 1,\n \"b\": {\"c\": 1, \"c\": 2}}") ==
        "f.yaml:2:16: member /b/c is given twice");
}

TEST_CASE("member names must be strings") {
  CHECK(error_of("1: x\n") == "f.yaml:1:1: member name 1 is not a string (quote it)");
  CHECK(error_of("a:\n  true: x\n") == "f.yaml:2:3: member name true is not a string (quote it)");
  CHECK(error_of("null: x\n") == "f.yaml:1:1: member name null is not a string (quote it)");
  CHECK(error_of("? [a]\n: x\n").find("f.yaml:1:3: a list or a map cannot be a member name") == 0);
  CHECK(json_of("'1': x\non: y\n") == R"({"1":"x","on":"y"})");
}

TEST_CASE("spellings of null that YAML and JSON disagree about are refused") {
  const std::string word = GENERATE(as<std::string>{}, "~", "Null", "NULL");
  const std::string expected =
      "f.yaml:1:4: ambiguous plain scalar " + word + " (write null, or quote the string)";

  CHECK(error_of("a: " + word + "\n") == expected);
  CHECK(json_of("a: '" + word + "'\n") == R"({"a":")" + word + R"("})");
  CHECK(json_of("a:\n" + word + "able: 1\n") == R"({"a":null,")" + word + R"(able":1})");
}

TEST_CASE("tags are refused") {
  CHECK(error_of("a: !!str 1\n").find("f.yaml:1:4: tag \"tag:yaml.org,2002:str\"") == 0);
  CHECK(error_of("a: !x {}\n").find("f.yaml:1:4: tag \"!x\" is not supported") == 0);
  CHECK(error_of("a: !x []\n").find("f.yaml:1:4: tag \"!x\" is not supported") == 0);
}

TEST_CASE("merge keys are refused and a quoted << is a name") {
  CHECK(error_of("a: &a {x: 1}\nb:\n  <<: *a\n") ==
        "f.yaml:3:3: merge keys (<<) are not supported (write the members out)");
  CHECK(json_of("'<<': 1\n") == R"({"<<":1})");
}

TEST_CASE("an alias is a copy of what its anchor names") {
  CHECK(json_of("a: &x {k: [1]}\nb: *x\nc: &n name\nd: {*n : 2}\n") ==
        R"({"a":{"k":[1]},"b":{"k":[1]},"c":"name","d":{"name":2}})");
}

TEST_CASE("an alias stands where it is written and its content where that is written") {
  const auto file = parse("a: &x {k: 1}\nb: *x\n", "f.yaml").value();

  CHECK(file.where(file.root.find("b")->mark) == "f.yaml:2:4");
  CHECK(file.where(file.root.find("b")->find("k")->mark) == "f.yaml:1:11");
}

TEST_CASE("an alias inside what it names is refused") {
  CHECK(error_of("a: &x [*x]\n") == "f.yaml:1:8: alias to a value that contains it");
}

TEST_CASE("an unknown alias is refused") {
  CHECK(error_of("a: *nobody\n").find("f.yaml:1:4: not YAML: ") == 0);
}

TEST_CASE("aliases that multiply without end are refused") {
  std::string text = "a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n";
  for (int level = 1; level < 12; ++level) {
    const std::string name = std::to_string(level);
    const std::string before = std::to_string(level - 1);
    text.append("a").append(name).append(": &a").append(name).append(" [");
    for (int i = 0; i < 10; ++i) text.append("*a").append(before).append(", ");
    text += "]\n";
  }

  CHECK(error_of(text).find("anchors and aliases expand to more than 16 MiB") != std::string::npos);
}

TEST_CASE("a long text behind many aliases is refused as well") {
  std::string text = "a: &a " + std::string(1 << 20, 'x') + "\nb: [";
  for (int i = 0; i < 20; ++i) text += "*a, ";

  CHECK(error_of(text + "]\n").find("more than 16 MiB") != std::string::npos);
}

TEST_CASE("depth is bounded, aliases included") {
  CHECK(parse(nested(199), "f.yaml").ok());
  CHECK(error_of(nested(200)).find("nested more than 200 deep") != std::string::npos);
  CHECK(error_of(nested(100000)).find("nested more than 200 deep") != std::string::npos);

  const std::string two = "a: &x " + std::string(120, '[') + std::string(120, ']') +
                          "\nb: " + std::string(120, '[') + "*x" + std::string(120, ']') + "\n";
  CHECK(error_of(two).find("nested more than 200 deep") != std::string::npos);
}

TEST_CASE("bytes that are not UTF-8 are refused with their offset") {
  CHECK(error_of("a: 1\nb: x\xFFy\n") == "f.yaml:2:5: byte 9 is not UTF-8");
}

TEST_CASE("control characters are refused, the one that yaml-cpp takes for the end included") {
  CHECK(error_of("a: 1\n\x04garbage").find("f.yaml:2:1: byte 5 is a control character") == 0);
  CHECK(error_of(std::string("a: \0b", 5)).find("f.yaml:1:4: byte 3 is a control") == 0);
  CHECK(json_of("a: \"\\x04\\0\"\r\n\tb: 1").find("not YAML") != std::string::npos);
  CHECK(json_of("a: \"\\x04\"\r\nb: 1\r\n") == R"({"a":"\u0004","b":1})");
}

TEST_CASE("a file holds one document") {
  CHECK(json_of("---\na: 1\n...\n") == R"({"a":1})");
  CHECK(error_of("a: 1\n---\nb: 2\n").find("f.yaml:3:1: more than one document") == 0);
  CHECK(error_of("{a: 1} }\n").find("f.yaml:1:8: ") == 0);
}

TEST_CASE("JSON is read as JSON, with places") {
  const auto file =
      parse("\n{\"a\": \"\\ud83d\\ude00\",\n  \"b\\n\": [1.0, {}]}\n", "f.json").value();

  CHECK(file.root.find("a")->scalar == "\xF0\x9F\x98\x80");
  CHECK(file.where(file.root.mark) == "f.json:2:1");
  CHECK(file.where(file.root.members[0].mark) == "f.json:2:2");
  CHECK(file.where(file.root.find("b\n")->mark) == "f.json:3:10");
  CHECK(file.where(file.root.find("b\n")->items[1].mark) == "f.json:3:16");
}

TEST_CASE("half a surrogate pair is refused in JSON and in YAML") {
  CHECK(error_of(R"({"a": "\ud83d"})") == "f.yaml:1:8: half a surrogate pair is no character");
  CHECK(error_of("a: \"\\ud83d\"\n").find("(write the character itself") != std::string::npos);
}

TEST_CASE("a JSON file that is wrong gets the error of JSON") {
  CHECK(error_of("{\"a\": }", "f.json").find("f.json:1:7: not JSON: ") == 0);
}

TEST_CASE("a flow map that is no JSON is YAML") {
  CHECK(json_of("{a: 1, b: [x]}\n") == R"({"a":1,"b":["x"]})");
}

TEST_CASE("whatever the bytes, parsing ends with a tree or a place") {
  // A fixed walk through small mutations of a document that uses every construct.
  const std::string seed =
      "a: &x {k: [1, 'two', \"t\\u0041\"], m: null}\nb: *x\nc: |\n  text\n? d\n: - e\n";
  const std::string_view alphabet = "{}[]&*!|>'\"%@`#,:?-~ \n\t0\\x\x04\xC3";
  std::size_t parsed = 0;
  for (std::size_t at = 0; at < seed.size(); ++at) {
    for (const char c : alphabet) {
      std::string mutated = seed;
      mutated[at] = c;
      const auto file = parse(mutated, "f.yaml");
      if (file) {
        ++parsed;
        CHECK(parse(file->root.to_json(), "again").value().root.to_json() == file->root.to_json());
      } else {
        CHECK(file.error().where.starts_with("f.yaml:"));
      }
    }
  }
  CHECK(parsed > 100);
}

}  // namespace
}  // namespace touchstone::yaml
