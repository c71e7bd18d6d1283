// Shards: which cases they have, and what is refused when they are put together.
#include <algorithm>
#include <optional>

#include "run/merge_shards.h"
#include "run/shard.h"
#include "support/catch.h"
#include "support/toy.h"

namespace touchstone::shards_test {

using record::Verdict;

namespace {

const std::vector<std::string> kCases = {"toy/a", "toy/b", "toy/c", "toy/d", "toy/e", "toy/f"};

run::CaseResult tested(const std::string& id) {
  run::CaseResult result;
  result.id = id;
  run::Attempt attempt;
  attempt.verdict.case_id = id;
  const bool wrong = id == "toy/c";
  attempt.verdict.verdict = wrong ? Verdict::kFail : Verdict::kPass;
  for (const char* one : {"TOY-001", "TOY-002", "TOY-003"}) {
    attempt.verdict.requirements[one].subjects = 1;
  }
  if (wrong) {
    attempt.verdict.requirements["TOY-003"].failures = 1;
    record::Finding finding;
    finding.kind = record::FindingKind::kWrongFrame;
    finding.requirement = "TOY-003";
    attempt.verdict.findings.push_back(finding);
  }
  result.attempts.push_back(attempt);
  run::settle_case(result);
  return result;
}

// A run of the toy contract, of which `shard` has its part.
run::RunResult run_of(std::optional<run::Shard> shard, const testing::Toy& toy) {
  run::RunResult result;
  result.contract = "toy";
  result.revision = "1";
  result.profile = "full";
  result.unit.argv = {"./unit"};
  if (shard) result.shard = run::ShardInfo{*shard, false, kCases};
  for (const std::string& id : kCases) {
    if (!shard || shard->contains(id)) result.cases.push_back(tested(id));
  }
  run::FoldOptions options;
  options.partial = shard.has_value();
  run::fold(result, *toy.contract, toy.contract->profiles.at("full"), options);
  return result;
}

std::vector<run::NamedResult> shards(const testing::Toy& toy, unsigned count) {
  std::vector<run::NamedResult> all;
  for (unsigned i = count; i >= 1; --i) {
    all.push_back({"shard" + std::to_string(i) + ".json", run_of(run::Shard{i, count}, toy)});
  }
  return all;
}

std::string complaint(std::vector<run::NamedResult> all, const testing::Toy& toy) {
  const auto merged = run::merge_shards(std::move(all), *toy.contract, {});
  return merged ? "" : base::to_string(merged.error());
}

}  // namespace

TEST_CASE("a shard is read as I/N") {
  CHECK(run::Shard::parse("2/5")->index == 2);
  CHECK(run::Shard::parse("2/5")->count == 5);
  for (const char* bad :
       {"", "1", "0/2", "3/2", "1/0", "a/b", "1/2/3", "-1/2", " 1/2", "1/99999"}) {
    CHECK_FALSE(run::Shard::parse(bad).ok());
  }
}

TEST_CASE("each case is in one shard, and in the same for ever") {
  for (const std::string& id : kCases) {
    int owners = 0;
    for (unsigned i = 1; i <= 3; ++i) owners += run::Shard{i, 3}.contains(id) ? 1 : 0;
    CHECK(owners == 1);
  }
  // A changed hash would make shards of two versions overlap.
  CHECK(run::Shard{1, 1000}.of("rpc/abort-mid-stream") == 87);
}

TEST_CASE("shards in any order give the result of the unsharded run") {
  const testing::Toy toy = testing::load_toy();
  const run::RunResult whole = run_of(std::nullopt, toy);

  const auto merged = run::merge_shards(shards(toy, 3), *toy.contract, {});

  REQUIRE(merged.ok());
  REQUIRE(merged->cases.size() == whole.cases.size());
  for (std::size_t i = 0; i < kCases.size(); ++i) CHECK(merged->cases[i].id == kCases[i]);
  REQUIRE(merged->requirements.size() == whole.requirements.size());
  for (std::size_t i = 0; i < whole.requirements.size(); ++i) {
    CHECK(merged->requirements[i].verdict == whole.requirements[i].verdict);
    CHECK(merged->requirements[i].subjects == whole.requirements[i].subjects);
    CHECK(merged->requirements[i].reason == whole.requirements[i].reason);
  }
  CHECK(merged->exit_code == whole.exit_code);
  CHECK_FALSE(merged->partial);
  CHECK_FALSE(merged->shard.has_value());
}

TEST_CASE("a missing shard is named") {
  const testing::Toy toy = testing::load_toy();
  std::vector<run::NamedResult> all = shards(toy, 2);
  all.pop_back();

  CHECK(complaint(all, toy).find("--shard 1/2") != std::string::npos);
}

TEST_CASE("shards that overlap are refused") {
  const testing::Toy toy = testing::load_toy();
  std::vector<run::NamedResult> all = shards(toy, 2);
  all.push_back(all.front());

  CHECK(complaint(all, toy).find("is in shard2.json, too") != std::string::npos);
}

TEST_CASE("shards of different runs are refused, and the difference is named") {
  const testing::Toy toy = testing::load_toy();
  const auto with = [&](auto change) {
    std::vector<run::NamedResult> all = shards(toy, 2);
    change(all.back().result);
    return complaint(all, toy);
  };

  CHECK(with([](auto& one) { one.contract = "other"; }).find("the contract differs") !=
        std::string::npos);
  CHECK(with([](auto& one) { one.profile = "core"; }).find("the profile differs") !=
        std::string::npos);
  CHECK(with([](auto& one) { one.unit.argv = {"./b"}; }).find("command line differs") !=
        std::string::npos);
  CHECK(with([](auto& one) { one.unit.digest = "sha256:0"; }).find("digest differs") !=
        std::string::npos);
  CHECK(with([](auto& one) { one.strict = true; }).find("--strict differs") != std::string::npos);
  CHECK(with([](auto& one) { one.shard->shard.count = 3; }).find("number of shards differs") !=
        std::string::npos);
  CHECK(with([](auto& one) { one.shard->cases.pop_back(); }).find("selection of cases differs") !=
        std::string::npos);
}

TEST_CASE("what is no whole shard is refused") {
  const testing::Toy toy = testing::load_toy();
  const auto with = [&](auto change) {
    std::vector<run::NamedResult> all = shards(toy, 2);
    change(all.back().result);
    return complaint(all, toy);
  };

  CHECK(with([](auto& one) { one.shard.reset(); }).find("not the result of a shard") !=
        std::string::npos);
  CHECK(with([](auto& one) { one.interrupted = true; }).find("interrupted") != std::string::npos);
  CHECK(with([](auto& one) { one.never_started = true; }).find("never started") !=
        std::string::npos);
  CHECK(with([](auto& one) { one.stopped_early = true; }).find("--max-fail") != std::string::npos);
}

TEST_CASE("a contract of another revision cannot put shards together") {
  const testing::Toy toy = testing::load_toy();
  std::vector<run::NamedResult> all = shards(toy, 2);
  for (run::NamedResult& one : all) one.result.revision = "2";

  CHECK(complaint(all, toy).find("toy 2, profile full, which this touchstone does not know") !=
        std::string::npos);
}

}  // namespace touchstone::shards_test
