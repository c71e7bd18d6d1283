// The required tests of the JSON Schema Test Suite, read where they lie beside the project.
#include <algorithm>
#include <filesystem>
#include <iostream>
#include <map>
#include <string>
#include <vector>

#include "base/file.h"
#include "json/document.h"
#include "schema/schema.h"
#include "support/catch.h"

namespace touchstone::schema {
namespace {

namespace fs = std::filesystem;

const fs::path kSuite =
    fs::path(TOUCHSTONE_SOURCE_DIR) / ".." / "shared" / "data" / "json-schema-test-suite";

struct Tally {
  int passed = 0;
  std::vector<std::string> failed;
  int total() const { return passed + static_cast<int>(failed.size()); }
};

json::Document read(const fs::path& path) {
  auto text = base::read_file(path);
  REQUIRE(text.ok());
  auto document = json::Document::parse(std::move(text).value(), path.string());
  REQUIRE(document.ok());
  return std::move(document).value();
}

std::vector<fs::path> json_files(const fs::path& folder, bool recursive) {
  std::vector<fs::path> files;
  for (const auto& entry : fs::recursive_directory_iterator(folder)) {
    if (entry.path().extension() != ".json") continue;
    if (recursive || entry.path().parent_path() == folder) files.push_back(entry.path());
  }
  std::sort(files.begin(), files.end());
  return files;
}

Registry remotes() {
  Registry registry;
  for (const fs::path& file : json_files(kSuite / "remotes", true)) {
    const std::string uri =
        "http://localhost:1234/" + fs::relative(file, kSuite / "remotes").generic_string();
    REQUIRE(registry.add(uri, read(file)).ok());
  }
  return registry;
}

// What we do not do, and why. None of the required tests is among it.
const std::map<std::string, std::string> kExcluded = {
    {"hostname.json: validation of A-label (punycode) host names",
     "the characters that Punycode stands for are not looked at"},
    {"ecmascript-regex.json: ECMA 262 lookbehind is valid, including variable width",
     "PCRE2 knows lookbehind of fixed width only"},
    {"cross-draft.json: refs to historic drafts are processed as historic drafts",
     "2019-09 is refused as an unknown dialect"},
};

void run_group(json::Value group, const std::string& file, const CompileOptions& options,
               Tally& tally) {
  const std::string name = file + ": " + std::string(group.find("description")->as_string());
  if (const auto it = kExcluded.find(name); it != kExcluded.end()) {
    std::cout << "EXCLUDED: " << name << ": " << it->second << "\n";
    return;
  }
  const auto schema = Schema::compile(*group.find("schema"), options);
  for (const json::Value test : group.find("tests")->items()) {
    const std::string title = name + ": " + std::string(test.find("description")->as_string());
    if (!schema.ok()) {
      tally.failed.push_back(title + ": " + to_string(schema.error()));
      continue;
    }
    const json::Value data = *test.find("data");
    const bool expected = test.find("valid")->as_bool();
    const bool fast = schema->valid(data);
    const bool slow = schema->check(data).empty();
    if (fast == expected && slow == expected) {
      ++tally.passed;
    } else {
      tally.failed.push_back(title);
    }
  }
}

Tally run_files(const std::vector<fs::path>& files, const CompileOptions& options) {
  Tally tally;
  for (const fs::path& file : files) {
    const json::Document document = read(file);
    for (const json::Value group : document.root().items()) {
      run_group(group, file.filename().string(), options, tally);
    }
  }
  return tally;
}

bool suite_is_missing(const std::string& what) {
  if (fs::exists(kSuite)) return false;
  std::cout << "SKIPPED: " << what << ": the JSON Schema Test Suite is not at " << kSuite << "\n";
  return true;
}

void check_required(const std::string& draft, Draft dialect, int expected_total) {
  if (suite_is_missing(draft)) return;
  const Registry registry = remotes();
  CompileOptions options;
  options.default_dialect = dialect;
  options.registry = &registry;

  const Tally tally = run_files(json_files(kSuite / "tests" / draft, false), options);

  std::cout << draft << ": " << tally.passed << " of " << tally.total() << " required tests pass\n";
  CHECK(tally.failed == std::vector<std::string>());
  CHECK(tally.total() == expected_total);
}

TEST_CASE("the required tests of 2020-12 pass") {
  check_required("draft2020-12", Draft::kDraft202012, 1299);
}

TEST_CASE("the required tests of draft-07 pass") { check_required("draft7", Draft::kDraft7, 927); }

TEST_CASE("the optional tests of the formats that we assert pass") {
  if (suite_is_missing("formats")) return;
  const Registry registry = remotes();
  CompileOptions options;
  options.registry = &registry;
  options.assert_formats = true;
  std::vector<fs::path> files;
  for (const char* format :
       {"date-time", "date", "time", "uri", "uri-reference", "uuid", "email", "ipv4", "ipv6",
        "hostname", "json-pointer", "regex", "ecmascript-regex", "unknown"}) {
    files.push_back(kSuite / "tests/draft2020-12/optional/format" /
                    (std::string(format) + ".json"));
  }

  const Tally tally = run_files(files, options);

  std::cout << "formats: " << tally.passed << " of " << tally.total() << " optional tests pass\n";
  CHECK(tally.failed == std::vector<std::string>());
  CHECK(tally.total() > 300);
}

TEST_CASE("the optional tests of regular expressions and big numbers pass") {
  if (suite_is_missing("regular expressions")) return;
  const Registry registry = remotes();
  CompileOptions options;
  options.registry = &registry;
  std::vector<fs::path> files;
  for (const char* name : {"ecmascript-regex", "non-bmp-regex", "bignum", "float-overflow",
                           "anchor", "dynamicRef", "id", "refOfUnknownKeyword", "unknownKeyword",
                           "no-schema", "format-assertion", "cross-draft"}) {
    files.push_back(kSuite / "tests/draft2020-12/optional" / (std::string(name) + ".json"));
  }

  const Tally tally = run_files(files, options);

  std::cout << "other: " << tally.passed << " of " << tally.total() << " optional tests pass\n";
  CHECK(tally.failed == std::vector<std::string>());
  CHECK(tally.total() > 100);
}

}  // namespace
}  // namespace touchstone::schema
