// Files of expectations: how they are read, what is refused, and what versions mean in them.
#include "base/file.h"
#include "run/read_expectations.h"
#include "schema/schema.h"
#include "support/catch.h"
#include "support/toy.h"
#include "yaml/node.h"

namespace touchstone::expectation_file_test {
namespace {

base::Result<std::vector<run::Expectation>> read(const std::string& text) {
  const testing::Toy toy = testing::load_toy();
  return run::read_expectations(text, "e.yaml", *toy.contract, {"toy/a", "toy/b"});
}

std::string complaint(const std::string& text) {
  const auto expectations = read(text);
  return expectations ? "" : base::to_string(expectations.error());
}

// Whether specs/formats/expectations.schema.json takes the file.
bool is_valid(const std::string& yaml) {
  auto schema = base::read_file(TOUCHSTONE_SOURCE_DIR "/specs/formats/expectations.schema.json");
  REQUIRE(schema.ok());
  auto document = json::Document::parse(std::move(*schema));
  REQUIRE(document.ok());
  auto compiled = schema::Schema::compile(std::move(*document));
  REQUIRE(compiled.ok());
  const auto file = yaml::parse(yaml, "e.yaml");
  if (!file) return false;
  const auto entries = json::Document::parse(file->root.to_json());
  REQUIRE(entries.ok());
  return compiled->valid(entries->root());
}

}  // namespace

TEST_CASE("an expectation file may be a list, or a map of expected and flaky") {
  const auto list = read("- {requirement: TOY-003, reason: r}\n");
  const auto map = read(
      "expected:\n  - {case: toy/a, reason: r, signature: [order b c d e], owner: o, link: l,\n"
      "     expires: 2027-01-31, when: {os: linux, unit_version: '>=1.2'}}\n"
      "flaky:\n  - {requirement: TOY-003, reason: r}\n");

  REQUIRE(list.ok());
  CHECK(list->front().at == "e.yaml:1:3");
  REQUIRE(map.ok());
  CHECK(map->front().expires == "2027-01-31");
  CHECK(map->front().signatures == std::vector<std::string>{"order b c d e"});
  CHECK(map->front().when.unit_version->text() == ">=1.2");
  CHECK(map->back().flaky);
}

TEST_CASE("mistakes in an expectation file are refused with their place") {
  CHECK(complaint("- {requirement: TOY-03, reason: r}\n") ==
        "e.yaml:1:3: there is no requirement \"TOY-03\" (did you mean \"TOY-003\"?)");
  CHECK(complaint("- {requirement: TOY-003, reason: ' '}\n") ==
        "e.yaml:1:34: an expectation needs a reason (say what is known of the failure)");
  CHECK(complaint("- {requirement: TOY-003, reason: r, expires: 2027-02-30}\n") ==
        "e.yaml:1:46: \"2027-02-30\" is no date (write it as 2027-01-31)");
  CHECK(complaint("- {requirement: TOY-003, case: toy/a, reason: r}\n") ==
        "e.yaml:1:3: an expectation names exactly one of requirement and case");
  CHECK(complaint("- {requirement: TOY-003, reason: r, when: {unit_version: soon}}\n")
            .starts_with("e.yaml:1:58: \"soon\" is no range of versions"));
  CHECK(complaint("- {requirement: TOY-003, reason: r}\n- {requirement: TOY-003, reason: s}\n")
            .starts_with("e.yaml:2:3: TOY-003 is already expected to fail at e.yaml:1:3"));
  CHECK(complaint("- {requirement: TOY-003}\n").find("reason") != std::string::npos);
  CHECK(complaint("- {requirement: TOY-003, resaon: r}\n").find("reason") != std::string::npos);
}

TEST_CASE("more flaky entries than a person can look into are refused") {
  std::string text = "flaky:\n";
  for (std::size_t i = 0; i <= run::kMostFlaky; ++i) {
    text += "  - {requirement: TOY-003, reason: r, signature: order - - main /" +
            std::to_string(i) + "}\n";
  }

  CHECK(complaint(text) ==
        "e.yaml:12:5: there are 11 flaky entries, and at most 10 are allowed (look into some of "
        "them, or expect what fails every time)");
}

TEST_CASE("versions are compared by number, and a candidate comes before its release") {
  const auto holds = [](const char* range, const char* version) {
    return run::VersionRange::parse(range)->holds(*run::find_version(version));
  };

  CHECK(holds(">=0.3.5 <0.4", "runtime 0.3.10 (abc)"));
  CHECK_FALSE(holds(">=0.3.5 <0.4", "0.4"));
  CHECK(holds("=1.0", "v1.0.0"));
  CHECK(holds("<1.0", "1.0-rc1"));
  CHECK(holds(">1.0, <2", "1.0.1+build5"));
  CHECK_FALSE(run::find_version("none told").has_value());
  for (const char* bad : {"", "1.0", ">=", ">=x", "~1.0", ">=1..2"}) {
    CHECK_FALSE(run::VersionRange::parse(bad).has_value());
  }
}

TEST_CASE("the schema of expectation files and their reader agree") {
  for (const char* good : {
           "[]",
           "{}",
           "- {requirement: TOY-003, reason: r}",
           "- {case: toy/a, reason: r}",
           "- {case: toy/a, reason: r, signature: hung - - - -, link: l, owner: o, expires: "
           "2027-01-31}",
           "{expected: [], flaky: [{case: toy/a, reason: r, signature: [hung - - - -, order A b c "
           "d]}]}",
           "- {case: toy/a, reason: r, when: {os: [linux, plan9], unit_version: '>=v1.2-rc1, <2'}}",
       }) {
    INFO(good);
    CHECK(complaint(good).empty());
    CHECK(is_valid(good));
  }
  for (const char* bad : {
           "word",
           "- word",
           "{known: []}",
           "- {requirement: TOY-003}",
           "- {reason: r}",
           "- {requirement: TOY-003, case: toy/a, reason: r}",
           "- {case: toy/a, reason: ' '}",
           "- {case: toy/a, reason: r, expires: soon}",
           "- {case: toy/a, reason: r, more: x}",
           "- {case: toy/a, reason: r, signature: 1}",
           "- {case: toy/a, reason: r, signature: hung - - -}",
           "- {case: toy/a, reason: r, signature: wrong-frme - - - -}",
           "- {case: toy/a, reason: r, when: {at: x}}",
           "- {case: toy/a, reason: r, when: {unit_version: '1.2'}}",
           "{expected: {}}",
       }) {
    INFO(bad);
    CHECK_FALSE(complaint(bad).empty());
    CHECK_FALSE(is_valid(bad));
  }
}

}  // namespace touchstone::expectation_file_test
