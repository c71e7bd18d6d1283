#include "reports/jsonl.h"

#include <algorithm>
#include <memory>

#include "base/text.h"
#include "schema/registry.h"
#include "schema/schema.h"
#include "streamed.h"
#include "support/catch.h"
#include "testing.h"

namespace touchstone::reports {
namespace {

using testing::failed_case;
using testing::failed_run;
using testing::finding;
using testing::streamed;

const Program kJsonlProgram{"1.2.3", ""};

json::Document format_file(const std::string& name) {
  auto text = base::read_file(TOUCHSTONE_SOURCE_DIR "/specs/formats/" + name);
  REQUIRE(text.ok());
  auto document = json::Document::parse(std::move(*text));
  REQUIRE(document.ok());
  return std::move(*document);
}

// What specs/formats/events.schema.json says against the lines; empty when all are valid.
std::string line_violations(const std::string& lines) {
  schema::Registry registry;
  REQUIRE(registry.add("file:///result.schema.json", format_file("result.schema.json")).ok());
  schema::CompileOptions options;
  options.base_uri = "file:///events.schema.json";
  options.registry = &registry;
  auto compiled = schema::Schema::compile(format_file("events.schema.json"), options);
  REQUIRE(compiled.ok());
  std::string all;
  for (const std::string_view line : base::split(lines, '\n')) {
    if (line.empty()) continue;
    const auto document = json::Document::parse(std::string(line));
    if (!document) return base::to_string(document.error());
    for (const auto& one : compiled->check(document->root())) all += to_string(one) + "\n";
  }
  return all;
}

run::RunResult streamed_run() {
  auto failed = testing::requirement("RPC-1", record::Verdict::kFail);
  failed.finding_case = "rpc/one";
  failed.finding = finding("RPC-1", 4);
  return failed_run({failed_case("rpc/one", {finding("RPC-1", 4), finding("")})}, {failed});
}

TEST_CASE("events are what their schema describes") {
  CHECK(line_violations(streamed<JsonLines>(streamed_run(), true, kJsonlProgram)) == "");
}

TEST_CASE("events full of hostile text are ASCII, one a line, and valid") {
  const std::string text = streamed<JsonLines>(testing::hostile_run(), true, kJsonlProgram);

  CHECK(line_violations(text) == "");
  CHECK(std::count(text.begin(), text.end(), '\n') == 5);
  CHECK(testing::count_controls(text) == 0);
  CHECK(std::all_of(text.begin(), text.end(),
                    [](char c) { return static_cast<unsigned char>(c) < 0x80; }));
}

TEST_CASE("a run that is killed leaves every event until then") {
  const std::string text = streamed<JsonLines>(streamed_run(), false, kJsonlProgram);

  CHECK(line_violations(text) == "");
  CHECK(text.ends_with('\n'));
  CHECK(testing::holds(text, "{\"event\":\"case-end\""));
  CHECK_FALSE(testing::holds(text, "run-end"));
}

TEST_CASE("a stream may be written to a device") {
  auto file = StreamFile::open("/dev/null");

  REQUIRE(file.ok());
  file->write("line\n");
}

}  // namespace
}  // namespace touchstone::reports
