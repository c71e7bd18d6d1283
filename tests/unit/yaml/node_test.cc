#include "yaml/node.h"

#include "json/document.h"
#include "support/catch.h"
#include "yaml/plain_scalar.h"

namespace touchstone::yaml {
namespace {

TEST_CASE("a tree built by hand is written as compact JSON") {
  Node root = Node::object();
  root.set("text", Node::string("a \"quoted\"\nline"));
  root.set("number", Node::number("1.50"));
  root.set("flag", Node::boolean(false));
  root.set("none", Node());
  root.set("list", Node::array());
  root.find("list")->items.push_back(Node::object());

  CHECK(root.to_json() ==
        R"({"text":"a \"quoted\"\nline","number":1.50,"flag":false,"none":null,"list":[{}]})");
}

TEST_CASE("set replaces a member in its place") {
  Node root = Node::object();
  root.set("a", Node::number("1"));
  root.set("b", Node::number("2"));

  root.set("a", Node::string("new"));

  CHECK(root.to_json() == R"({"a":"new","b":2})");
}

TEST_CASE("find gives nothing on what is no object") {
  const Node list = Node::array();

  CHECK(list.find("a") == nullptr);
}

TEST_CASE("a JSON value becomes the same tree") {
  const std::string text = R"({"b":[1,2.50,-3e+5,true,null,"\u00e9"],"a":{}})";
  const auto document = json::Document::parse(text).value();

  CHECK(Node::from_json(document.root()).to_json() ==
        "{\"b\":[1,2.50,-3e+5,true,null,\"\xC3\xA9\"],\"a\":{}}");
}

TEST_CASE("a number is one in JSON's grammar only") {
  for (const char* text : {"0", "-0", "10", "1.5", "1e5", "1E+5", "-1.25e-10"}) {
    CAPTURE(text);
    CHECK(is_json_number(text));
  }
  for (const char* text :
       {"", "-", "01", "+1", "1.", ".5", "1e", "1e+", "0x1", " 1", "1 ", "--1"}) {
    CAPTURE(text);
    CHECK_FALSE(is_json_number(text));
  }
}

TEST_CASE("a place without a line is the file alone") {
  const File file{"f.yaml", {}};

  CHECK(file.where({}) == "f.yaml");
  CHECK(base::to_string(file.error({3, 7}, "wrong", "try this")) == "f.yaml:3:7: wrong (try this)");
  CHECK(file.error({}, "wrong").code == base::ExitCode::kBadInput);
}

}  // namespace
}  // namespace touchstone::yaml
