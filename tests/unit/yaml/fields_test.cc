#include "yaml/fields.h"

#include "support/catch.h"

namespace touchstone::yaml {
namespace {

File file_of(std::string_view text) { return parse(text, "f.yaml").value(); }

std::string message(const base::Status& status) {
  return status ? "no error" : base::to_string(status.error());
}

TEST_CASE("members are read by their types") {
  const File file = file_of("{s: text, i: 42, b: true, o: {}, l: [], t: [x, y], one: z}");
  Fields fields(file, file.root, "a thing");

  CHECK(fields.text("s") == "text");
  CHECK(fields.integer("i") == 42);
  CHECK(fields.flag("b") == true);
  CHECK(fields.object("o") != nullptr);
  CHECK(fields.array("l") != nullptr);
  CHECK(fields.texts("t") == std::vector<std::string>{"x", "y"});
  CHECK(fields.texts("one") == std::vector<std::string>{"z"});
  CHECK(message(fields.finish()) == "no error");
}

TEST_CASE("absent members are nothing and no error") {
  const File file = file_of("{}");
  Fields fields(file, file.root, "a thing");

  CHECK_FALSE(fields.text("s"));
  CHECK_FALSE(fields.integer("i"));
  CHECK_FALSE(fields.flag("b"));
  CHECK(fields.object("o") == nullptr);
  CHECK(fields.any("a") == nullptr);
  CHECK(fields.texts("t").empty());
  CHECK(fields.word("w", {"first", "second"}) == "first");
  CHECK(message(fields.finish()) == "no error");
}

TEST_CASE("an unknown member is refused with the nearest known one") {
  const File file = file_of("send: 1\nexpcet: 2\n");
  Fields fields(file, file.root, "a step");
  fields.any("send");
  fields.any("expect");

  CHECK(message(fields.finish()) ==
        "f.yaml:2:1: unknown member \"expcet\" in a step (did you mean \"expect\"?)");
}

TEST_CASE("an unknown member that is near to nothing gets the list of the known") {
  const File file = file_of("zzzzzz: 1\n");
  Fields fields(file, file.root, "a step");
  fields.any("send");
  fields.required_text("id");

  CHECK(message(fields.finish()) ==
        "f.yaml:1:1: unknown member \"zzzzzz\" in a step (known: send, id)");
}

TEST_CASE("a mistyped name explains a missing member better than its absence") {
  const File file = file_of("titel: x\n");
  Fields fields(file, file.root, "a case");

  CHECK(fields.required_text("title").empty());

  CHECK(message(fields.finish()) ==
        "f.yaml:1:1: unknown member \"titel\" in a case (did you mean \"title\"?)");
}

TEST_CASE("a required member that is absent is an error at the object") {
  const File file = file_of("cases:\n  - steps: []\n");
  const Node& item = file.root.find("cases")->items[0];
  Fields fields(file, item, "a case");
  fields.array("steps");

  CHECK(fields.required("id") == nullptr);

  CHECK(message(fields.finish()) == "f.yaml:2:5: a case lacks member \"id\"");
}

TEST_CASE("a wrong type is an error at the value") {
  const File file = file_of("id: 12\n");
  Fields fields(file, file.root, "a case");

  CHECK_FALSE(fields.text("id"));

  CHECK(message(fields.finish()) ==
        "f.yaml:1:5: member \"id\" of a case must be a string (quote it)");
}

TEST_CASE("an integer is one by its value") {
  const File file = file_of("{a: 1.0, b: 1.5}");
  Fields fields(file, file.root, "a case");

  CHECK(fields.integer("a") == 1);
  CHECK_FALSE(fields.integer("b"));
  CHECK(message(fields.finish()) == "f.yaml:1:13: member \"b\" of a case must be an integer");
}

TEST_CASE("a list of strings names the element that is none") {
  const File file = file_of("decides: [A, 2]\n");
  Fields fields(file, file.root, "a step");

  CHECK(fields.texts("decides").empty());

  CHECK(message(fields.finish()) ==
        "f.yaml:1:14: member \"decides\" of a step must be a string or a list of strings");
}

TEST_CASE("a word outside its list is refused with the nearest one") {
  const File file = file_of("framing: jsonlines\n");
  Fields fields(file, file.root, "the unit");

  CHECK(fields.word("framing", {"json-lines", "u32be"}).empty());

  CHECK(message(fields.finish()) ==
        "f.yaml:1:10: \"jsonlines\" is no framing of the unit (did you mean \"json-lines\"?)");
}

TEST_CASE("the first problem is the one that is kept") {
  const File file = file_of("a: 1\nb: 2\n");
  Fields fields(file, file.root, "a thing");

  fields.text("a");
  fields.text("b");
  fields.fail({9, 9}, "later");

  CHECK_FALSE(fields.ok());
  CHECK(message(fields.finish()) ==
        "f.yaml:1:4: member \"a\" of a thing must be a string (quote it)");
}

TEST_CASE("what is no map has no fields") {
  const File file = file_of("[1]");
  Fields fields(file, file.root, "a step");

  CHECK(fields.required("send") == nullptr);

  CHECK(message(fields.finish()) == "f.yaml:1:1: a step must be a map");
}

}  // namespace
}  // namespace touchstone::yaml
