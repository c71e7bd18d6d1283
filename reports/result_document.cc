#include "reports/result_document.h"

#include <fstream>
#include <map>
#include <string_view>
#include <vector>

#include "base/digest.h"
#include "run/signature.h"

namespace touchstone::reports {
namespace {

Document of(const run::UnitInfo& unit) {
  Document json;
  json["argv"] = unit.argv;
  json["executable"] = unit.executable;
  json["version"] = unit.version;
  json["digest"] = unit.digest;
  return json;
}

Document of(const run::MachineInfo& machine) {
  Document json;
  json["isolation"] = machine.isolation;
  json["degraded"] = machine.degraded;
  json["calibration"] = machine.calibration;
  json["cores"] = machine.cores;
  json["os"] = machine.os;
  return json;
}

Document of(const run::Attempt& attempt, const std::string& case_id) {
  Document json;
  json["verdict"] = record::to_string(attempt.verdict.verdict);
  json["only_time"] = attempt.verdict.only_time;
  json["duration_us"] = attempt.verdict.duration_us;
  json["recording"] = attempt.recording.empty() ? Document() : Document(attempt.recording);
  json["repetition"] = attempt.repetition;
  json["requirements"] = Document::object();
  for (const auto& [id, tally] : attempt.verdict.requirements) {
    json["requirements"][id] = Document::array({tally.subjects, tally.failures});
  }
  json["findings"] = Document::array();
  for (const record::Finding& finding : attempt.verdict.findings) {
    json["findings"].push_back(document_of(finding, case_id, nullptr));
  }
  return json;
}

Document of(const run::ShardInfo& info) {
  Document json;
  json["index"] = info.shard.index;
  json["count"] = info.shard.count;
  json["narrowed"] = info.narrowed;
  json["cases"] = info.cases;
  return json;
}

Document of(const run::ExpectationOutcome& outcome) {
  const run::Expectation& entry = outcome.expectation;
  Document json;
  if (!entry.requirement.empty()) json["requirement"] = entry.requirement;
  if (!entry.case_id.empty()) json["case"] = entry.case_id;
  json["signature"] = entry.signatures;
  json["reason"] = entry.reason;
  json["link"] = entry.link;
  json["owner"] = entry.owner;
  json["expires"] = entry.expires;
  json["flaky"] = entry.flaky;
  json["at"] = entry.at;
  json["state"] = run::to_string(outcome.state);
  json["text"] = outcome.text;
  json["blocks"] = run::blocks(outcome.state);
  return json;
}

Program read_program() {
  Program program{TOUCHSTONE_VERSION, ""};
  std::ifstream file("/proc/self/exe", std::ios::binary);
  base::Sha256 digest;
  std::vector<char> piece(1 << 20);
  while (file) {
    file.read(piece.data(), static_cast<std::streamsize>(piece.size()));
    digest.update({piece.data(), static_cast<std::size_t>(file.gcount())});
  }
  if (file.eof()) program.digest = digest.finish();
  return program;
}

// The three lists: requirements, cases, and every finding of the last attempts.
void add_lists(Document& json, const run::RunResult& result) {
  std::map<std::string_view, const run::CaseResult*> cases;
  for (const run::CaseResult& test : result.cases) cases[test.id] = &test;
  Document& requirements = json["requirements"] = Document::array();
  for (const auto& one : result.requirements) {
    const auto found = cases.find(one.finding_case);
    requirements.push_back(document_of(one, found == cases.end() ? nullptr : found->second));
  }
  Document& tests = json["cases"] = Document::array();
  for (const auto& test : result.cases) tests.push_back(document_of(test));
  Document& findings = json["findings"] = Document::array();
  for (const run::CaseResult& test : result.cases) {
    if (test.attempts.empty()) continue;
    for (const record::Finding& finding : test.last().verdict.findings) {
      findings.push_back(document_of(finding, test.id, &test));
    }
  }
}

}  // namespace

Program this_program() {
  // Several reports ask, and the file is large.
  static const Program program = read_program();
  return program;
}

Document document_of(const record::Finding& finding, const std::string& case_id,
                     const run::CaseResult* test) {
  Document json;
  json["kind"] = record::to_string(finding.kind);
  json["requirement"] = finding.requirement.empty() ? Document() : Document(finding.requirement);
  json["case"] = case_id;
  json["event"] = finding.event == record::kNoEvent ? Document() : Document(finding.event);
  json["process"] = finding.process;
  json["step"] = finding.step;
  json["pointer"] = finding.pointer;
  json["expected"] = finding.expected;
  json["actual"] = finding.actual;
  json["explanation"] = finding.explanation;
  json["signature"] = run::signature_of(finding, case_id);
  json["repeat"] = test == nullptr ? "" : test->reproduce;
  return json;
}

Document document_of(const run::RequirementResult& one, const run::CaseResult* finding_case) {
  Document json;
  json["id"] = one.id;
  json["level"] = contract::to_string(one.level);
  json["family"] = one.family;
  json["says"] = one.says;
  json["at"] = one.at;
  json["breaks"] = one.breaks;
  json["source"] = one.source;
  json["verdict"] = record::to_string(one.verdict);
  json["expected"] = one.expected;
  json["reason"] = one.reason;
  json["subjects"] = one.subjects;
  json["cases"] = one.cases;
  if (one.repetitions > 0) {
    json["failed_repetitions"] = one.failed_repetitions;
    json["repetitions"] = one.repetitions;
  }
  json["finding"] = one.finding_case.empty()
                        ? Document()
                        : document_of(one.finding, one.finding_case, finding_case);
  return json;
}

Document document_of(const run::CaseResult& test) {
  const run::Attempt* last = test.attempts.empty() ? nullptr : &test.last();
  Document json;
  json["id"] = test.id;
  json["title"] = test.title;
  json["file"] = test.file;
  json["decides"] = test.decides;
  json["verdict"] = record::to_string(test.verdict);
  json["expected"] = test.expected;
  json["slow_once"] = test.slow_once;
  json["repetitions"] = test.repetitions;
  json["finding"] = last == nullptr || last->verdict.findings.empty()
                        ? Document()
                        : document_of(last->verdict.findings.front(), test.id, &test);
  json["duration_us"] = last == nullptr ? 0 : last->verdict.duration_us;
  if (test.shrunk) {
    json["shrunk"] = {{"calls", test.shrunk->calls},
                      {"of", test.shrunk->of},
                      {"runs", test.shrunk->runs},
                      {"file", test.shrunk->file}};
  }
  json["attempts"] = Document::array();
  for (const run::Attempt& attempt : test.attempts)
    json["attempts"].push_back(of(attempt, test.id));
  json["recording"] =
      last == nullptr || last->recording.empty() ? Document() : Document(last->recording);
  json["repeat"] = test.reproduce;
  return json;
}

void add_beginning(Document& json, const run::RunResult& result, const Program& program) {
  json["touchstone"]["version"] = program.version;
  json["touchstone"]["digest"] = program.digest;
  json["contract"] = result.contract;
  json["revision"] = result.revision;
  json["profile"] = result.profile;
  json["unit"] = of(result.unit);
  json["machine"] = of(result.machine);
  json["partial"] = result.partial;
  json["strict"] = result.strict;
  json["planned_cases"] = result.planned_cases;
  if (result.shard) json["shard"] = of(*result.shard);
}

void add_end(Document& json, const run::RunResult& result) {
  json["never_started"] = result.never_started;
  json["stopped_early"] = result.stopped_early;
  json["interrupted"] = result.interrupted;
  json["conformant"] = result.conformant;
  json["exit_code"] = base::exit_code(result.exit_code);
  json["counts"] = Document::object();
  for (const auto& [verdict, count] : result.counts) json["counts"][verdict] = count;
  json["expectations"] = Document::array();
  for (const auto& one : result.expectations) json["expectations"].push_back(of(one));
  json["stale_expectations"] = result.stale_expectations;
  json["troubles"] = result.troubles;
  // Only where there is one: a unit that keeps to its folders has nothing to tell.
  for (const auto& [path, note] : result.outside_writes) {
    json["outside_writes"].push_back(
        {{"path", path}, {"case", note.case_id}, {"removed", note.removed}});
  }
  json["wall_us"] = result.wall_us;
  json["unit_wait_us"] = result.unit_wait_us;
  json["added_us"] = result.added_us;
  json["reports_note"] = result.reports_note;
}

Document document_of(const run::RunResult& result, const Program& program) {
  Document json;
  json["format"] = "touchstone.result/1";
  add_beginning(json, result, program);
  add_end(json, result);
  add_lists(json, result);
  return json;
}

std::string dump(const Document& json, int indent) {
  return json.dump(indent, ' ', /*ensure_ascii=*/true, Document::error_handler_t::replace);
}

}  // namespace touchstone::reports
