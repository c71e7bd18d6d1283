#include "reports/json.h"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "base/file.h"
#include "schema/schema.h"
#include "support/catch.h"
#include "testing.h"

namespace touchstone::reports {
namespace {

using record::Verdict;
using testing::failed_case;
using testing::failed_run;
using testing::finding;
using testing::holds;
using testing::hostile_run;
using testing::requirement;

const Program kJsonProgram{"1.2.3", ""};

// What specs/formats/result.schema.json says against `text`; empty when it is valid.
std::string violations(const std::string& text) {
  auto schema_text = base::read_file(TOUCHSTONE_SOURCE_DIR "/specs/formats/result.schema.json");
  if (!schema_text) return base::to_string(schema_text.error());
  auto schema_document = json::Document::parse(std::move(*schema_text));
  if (!schema_document) return base::to_string(schema_document.error());
  auto compiled = schema::Schema::compile(std::move(*schema_document));
  if (!compiled) return base::to_string(compiled.error());
  const auto document = json::Document::parse(text);
  if (!document) return base::to_string(document.error());
  std::string all;
  for (const auto& one : compiled->check(document->root())) all += to_string(one) + "\n";
  return all;
}

run::RunResult small_run() {
  auto test = failed_case("rpc/one", {finding("RPC-1", 4), finding("")});
  test.attempts.front().recording = "out/rpc.one.jsonl";
  auto failed = requirement("RPC-1", Verdict::kFail);
  failed.finding_case = "rpc/one";
  failed.finding = finding("RPC-1", 4);
  return failed_run({test}, {failed, requirement("RPC-2", Verdict::kPass)});
}

TEST_CASE("a result is what its schema describes") {
  CHECK(violations(to_json(small_run(), kJsonProgram)) == "");
}

TEST_CASE("a result full of hostile text is what its schema describes") {
  CHECK(violations(to_json(hostile_run(), kJsonProgram)) == "");
}

TEST_CASE("a result is ASCII without controls, whatever the unit said") {
  const std::string text = to_json(hostile_run(), kJsonProgram);

  CHECK(std::all_of(text.begin(), text.end(), [](char c) {
    return c == '\n' || (c >= ' ' && static_cast<unsigned char>(c) <= 0x7F);
  }));
}

TEST_CASE("the schema refuses a result that lacks a member or has a verdict of its own") {
  auto result = nlohmann::json::parse(to_json(small_run(), kJsonProgram));
  auto lacking = result;
  lacking.erase("findings");
  auto inventive = result;
  inventive["cases"][0]["verdict"] = "fine";
  auto contradictory = result;
  contradictory["conformant"] = true;

  CHECK(holds(violations(lacking.dump()), "findings"));
  CHECK(holds(violations(inventive.dump()), "/cases/0/verdict"));
  CHECK(holds(violations(contradictory.dump()), "/exit_code"));
}

TEST_CASE("members come in the order of the format") {
  const std::string text = to_json(small_run(), kJsonProgram);

  CHECK(
      text.starts_with("{\n  \"format\": \"touchstone.result/1\",\n  \"touchstone\": {\n"
                       "    \"version\": \"1.2.3\",\n"));
  CHECK(text.find("\"requirements\"") < text.find("\"cases\": [\n    {"));
}

TEST_CASE("a finding names its case, its event and how to repeat it") {
  const auto result = nlohmann::json::parse(to_json(small_run(), kJsonProgram));

  REQUIRE(result["findings"].size() == 2);
  const auto& first = result["findings"][0];
  CHECK(first["kind"] == "wrong-frame");
  CHECK(first["requirement"] == "RPC-1");
  CHECK(first["case"] == "rpc/one");
  CHECK(first["event"] == 4);
  CHECK(first["repeat"] == "touchstone run rpc --only rpc/one -- ./unit");
  CHECK(result["requirements"][0]["finding"] == first);
  CHECK(result["cases"][0]["finding"] == first);
}

TEST_CASE("what is not there is null, not missing") {
  const auto result = nlohmann::json::parse(to_json(small_run(), kJsonProgram));

  CHECK(result["requirements"][1]["finding"].is_null());
  CHECK(result["findings"][1]["requirement"].is_null());
  CHECK(result["findings"][1]["event"].is_null());
}

TEST_CASE("the digest of the running program is that of a file") {
  const Program program = this_program();

  CHECK(program.digest.starts_with("sha256:"));
  CHECK(program.digest.size() == 71);
}

}  // namespace
}  // namespace touchstone::reports
