// A result that was written can be read again, and what is none is refused.
#include "reports/read_result.h"

#include "base/file.h"
#include "reports/json.h"
#include "run/fold.h"
#include "support/catch.h"
#include "testing.h"

namespace touchstone::reports {
namespace {

const Program kReadProgram{"1.2.3", ""};

std::string result_schema() {
  auto text = base::read_file(TOUCHSTONE_SOURCE_DIR "/specs/formats/result.schema.json");
  REQUIRE(text.ok());
  return *text;
}

std::string complaint(const std::string& text) {
  const auto read = read_result(text, "r.json", result_schema());
  return read ? "" : base::to_string(read.error());
}

// Written, read and written again.
std::string again(const run::RunResult& result) {
  const auto read = read_result(to_json(result, kReadProgram), "r.json", result_schema());
  INFO((read ? "" : base::to_string(read.error())));
  REQUIRE(read.ok());
  return to_json(*read, kReadProgram);
}

run::RunResult rich_run() {
  auto test = testing::failed_case("rpc/one", {testing::finding("RPC-1", 4), testing::finding("")});
  test.decides = {"RPC-1", "RPC-2"};
  test.repetitions = 2;
  test.attempts.front().recording = "out/rpc.one.jsonl";
  test.attempts.front().verdict.requirements["RPC-1"] = {3, 1};
  test.attempts.push_back(test.attempts.front());
  test.attempts.back().repetition = 2;
  test.attempts.back().verdict.duration_us = 77;
  run::settle_case(test);
  auto failed = testing::requirement("RPC-1", record::Verdict::kFail);
  failed.finding_case = "rpc/one";
  failed.finding = testing::finding("RPC-1", 4);
  failed.repetitions = failed.failed_repetitions = 2;
  run::RunResult made = testing::failed_run({test}, {failed});
  made.shard = run::ShardInfo{{2, 3}, true, {"rpc/one", "rpc/two"}};
  made.machine.os = "linux";
  made.stopped_early = made.partial = made.strict = true;
  run::ExpectationOutcome known;
  known.expectation.requirement = "RPC-1";
  known.expectation.signatures = {"a b c d e"};
  known.expectation.reason = "r";
  known.expectation.expires = "2027-01-31";
  known.state = run::ExpectationState::kDiffers;
  known.text = "fails differently";
  made.expectations = {known};
  return made;
}

TEST_CASE("a result that is read and written again is the same to the byte") {
  const run::RunResult rich = rich_run();

  CHECK(again(rich) == to_json(rich, kReadProgram));
}

TEST_CASE("a result full of hostile text is the same when it is read and written again") {
  const std::string once = again(testing::hostile_run());
  const auto read = read_result(once, "r.json", result_schema());
  REQUIRE(read.ok());

  CHECK(to_json(*read, kReadProgram) == once);
}

TEST_CASE("what is no result is refused with the name of its file") {
  CHECK(complaint("").starts_with("r.json: this is no touchstone.result/1: "));
  CHECK(complaint("{}").starts_with("r.json: this is no touchstone.result/1: "));
  CHECK(complaint("[1,").starts_with("r.json: this is no touchstone.result/1: "));

  std::string other = to_json(rich_run(), kReadProgram);
  other.replace(other.find("touchstone.result/1"), 19, "touchstone.result/2");
  CHECK(complaint(other).find("no touchstone.result/1") != std::string::npos);
}

TEST_CASE("a result of an earlier touchstone, without what was added since, is read") {
  std::string text = to_json(testing::failed_run({}, {}), kReadProgram);
  for (const char* name : {"\"os\": \"\"", "\"stopped_early\": false,", "\"expectations\": [],"}) {
    const std::size_t at = text.find(name);
    REQUIRE(at != std::string::npos);
    text.erase(at, std::string(name).size());
  }
  text.erase(text.rfind(',', text.find("\"cores\"") + 15), 1);

  CHECK(complaint(text) == "");
}

}  // namespace
}  // namespace touchstone::reports
