#include "reports/read_result.h"

#include <cstdint>
#include <map>
#include <nlohmann/json.hpp>
#include <utility>
#include <vector>

#include "base/check.h"
#include "run/fold.h"
#include "schema/schema.h"

namespace touchstone::reports {
namespace {

using Json = nlohmann::json;

base::Error error(const std::string& name, const std::string& what) {
  return base::Error{base::ExitCode::kBadInput, what, name,
                     "name a file that touchstone run --report json=FILE has written"};
}

// The enumerator whose word this is; the schema has made sure that there is one.
template <typename Word>
Word enumerator(const std::string& word, Word last) {
  for (int i = 0; i <= static_cast<int>(last); ++i) {
    if (to_string(static_cast<Word>(i)) == word) return static_cast<Word>(i);
  }
  TS_CHECK(false);
  return last;
}

std::string text_of(const Json& json, const char* name) {
  const auto found = json.find(name);
  return found == json.end() || !found->is_string() ? "" : found->get<std::string>();
}

// An array or object that may be missing: then one without anything in it.
const Json& part_of(const Json& json, const char* name) {
  static const Json kNothing;
  const auto found = json.find(name);
  return found == json.end() ? kNothing : *found;
}

std::vector<std::string> texts_of(const Json& json, const char* name) {
  return json.value(name, std::vector<std::string>());
}

record::Finding finding_of(const Json& json) {
  record::Finding finding;
  finding.kind = enumerator(text_of(json, "kind"), record::FindingKind::kHarness);
  finding.requirement = text_of(json, "requirement");
  finding.process = text_of(json, "process");
  finding.event =
      json.at("event").is_null() ? record::kNoEvent : json.at("event").get<std::uint64_t>();
  finding.step = text_of(json, "step");
  finding.expected = text_of(json, "expected");
  finding.actual = text_of(json, "actual");
  finding.pointer = text_of(json, "pointer");
  finding.explanation = text_of(json, "explanation");
  return finding;
}

run::Attempt attempt_of(const Json& json, const std::string& case_id) {
  run::Attempt attempt;
  record::CaseVerdict& verdict = attempt.verdict;
  attempt.repetition = json.value("repetition", 1);
  attempt.recording = text_of(json, "recording");
  verdict.case_id = case_id;
  verdict.verdict = enumerator(text_of(json, "verdict"), record::Verdict::kHarnessError);
  verdict.only_time = json.at("only_time").get<bool>();
  verdict.duration_us = json.at("duration_us").get<std::int64_t>();
  for (const auto& [id, tally] : part_of(json, "requirements").items()) {
    verdict.requirements[id] = {tally.at(0).get<std::uint64_t>(), tally.at(1).get<std::uint64_t>()};
  }
  for (const Json& finding : part_of(json, "findings")) {
    verdict.findings.push_back(finding_of(finding));
  }
  return attempt;
}

run::CaseResult case_of(const Json& json) {
  run::CaseResult test;
  test.id = text_of(json, "id");
  test.title = text_of(json, "title");
  test.file = text_of(json, "file");
  test.decides = texts_of(json, "decides");
  test.repetitions = json.value("repetitions", 1);
  for (const Json& attempt : json.at("attempts")) {
    test.attempts.push_back(attempt_of(attempt, test.id));
  }
  if (!test.attempts.empty()) run::settle_case(test);
  test.verdict = enumerator(text_of(json, "verdict"), record::Verdict::kHarnessError);
  test.expected = json.at("expected").get<bool>();
  test.reproduce = text_of(json, "repeat");
  return test;
}

run::RequirementResult requirement_of(const Json& json) {
  run::RequirementResult one;
  one.id = text_of(json, "id");
  one.level = enumerator(text_of(json, "level"), contract::Level::kMay);
  one.family = text_of(json, "family");
  one.says = text_of(json, "says");
  one.at = text_of(json, "at");
  one.breaks = text_of(json, "breaks");
  one.source = texts_of(json, "source");
  one.verdict = enumerator(text_of(json, "verdict"), record::Verdict::kHarnessError);
  one.expected = json.at("expected").get<bool>();
  one.reason = text_of(json, "reason");
  one.subjects = json.at("subjects").get<std::uint64_t>();
  one.cases = texts_of(json, "cases");
  one.failed_repetitions = json.value("failed_repetitions", 0);
  one.repetitions = json.value("repetitions", 0);
  if (const Json& finding = json.at("finding"); !finding.is_null()) {
    one.finding = finding_of(finding);
    one.finding_case = text_of(finding, "case");
  }
  return one;
}

run::ExpectationOutcome expectation_of(const Json& json) {
  run::ExpectationOutcome outcome;
  run::Expectation& entry = outcome.expectation;
  entry.requirement = text_of(json, "requirement");
  entry.case_id = text_of(json, "case");
  entry.signatures = texts_of(json, "signature");
  entry.reason = text_of(json, "reason");
  entry.link = text_of(json, "link");
  entry.owner = text_of(json, "owner");
  entry.expires = text_of(json, "expires");
  entry.flaky = json.at("flaky").get<bool>();
  entry.at = text_of(json, "at");
  outcome.state = enumerator(text_of(json, "state"), run::ExpectationState::kElsewhere);
  outcome.text = text_of(json, "text");
  return outcome;
}

void read_surroundings(const Json& json, run::RunResult& result) {
  const Json& unit = json.at("unit");
  result.unit = {texts_of(unit, "argv"), text_of(unit, "executable"), text_of(unit, "digest"),
                 text_of(unit, "version")};
  const Json& machine = json.at("machine");
  result.machine = {text_of(machine, "isolation"), texts_of(machine, "degraded"),
                    machine.at("calibration").get<double>(), machine.at("cores").get<unsigned>(),
                    text_of(machine, "os")};
  const auto shard = json.find("shard");
  if (shard == json.end()) return;
  result.shard =
      run::ShardInfo{{shard->at("index").get<unsigned>(), shard->at("count").get<unsigned>()},
                     shard->at("narrowed").get<bool>(),
                     texts_of(*shard, "cases")};
}

run::RunResult result_of(const Json& json) {
  run::RunResult result;
  result.contract = text_of(json, "contract");
  result.revision = text_of(json, "revision");
  result.profile = text_of(json, "profile");
  read_surroundings(json, result);
  result.partial = json.at("partial").get<bool>();
  result.strict = json.value("strict", false);
  result.stopped_early = json.value("stopped_early", false);
  result.interrupted = json.value("interrupted", false);
  result.never_started = json.at("never_started").get<bool>();
  result.conformant = json.at("conformant").get<bool>();
  result.exit_code = static_cast<base::ExitCode>(json.at("exit_code").get<int>());
  for (const Json& one : json.at("cases")) result.cases.push_back(case_of(one));
  for (const Json& one : json.at("requirements")) {
    result.requirements.push_back(requirement_of(one));
  }
  result.counts = json.at("counts").get<std::map<std::string, int>>();
  for (const Json& one : part_of(json, "expectations")) {
    result.expectations.push_back(expectation_of(one));
  }
  result.stale_expectations = texts_of(json, "stale_expectations");
  result.wall_us = json.at("wall_us").get<std::int64_t>();
  result.unit_wait_us = json.at("unit_wait_us").get<std::int64_t>();
  result.added_us = json.value("added_us", std::int64_t{0});
  result.planned_cases = json.value("planned_cases", result.cases.size());
  result.reports_note = text_of(json, "reports_note");
  return result;
}

// What the schema says against the document; empty when it is valid.
base::Result<std::string> violation(std::string_view text, std::string_view schema) {
  auto schema_document = json::Document::parse(std::string(schema));
  if (!schema_document) return schema_document.error();
  auto compiled = schema::Schema::compile(std::move(*schema_document));
  if (!compiled) return compiled.error();
  const auto document = json::Document::parse(std::string(text));
  if (!document) return base::to_string(document.error());
  const auto violations = compiled->check(document->root());
  return violations.empty() ? std::string() : to_string(violations.front());
}

}  // namespace

base::Result<run::RunResult> read_result(std::string_view text, const std::string& name,
                                         std::string_view schema) {
  const auto wrong = violation(text, schema);
  if (!wrong) return wrong.error();
  if (!wrong->empty()) return error(name, "this is no touchstone.result/1: " + *wrong);
  const Json json = Json::parse(text, nullptr, /*allow_exceptions=*/false);
  if (json.is_discarded()) return error(name, "this is no JSON");
  return result_of(json);
}

}  // namespace touchstone::reports
