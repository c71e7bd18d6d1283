#include "reports/jsonl.h"

#include <map>
#include <string_view>

namespace touchstone::reports {
namespace {

Document event(std::string_view name) {
  Document json;
  json["event"] = name;
  return json;
}

}  // namespace

void JsonLines::on_run_begin(const run::RunResult& partial, std::size_t) {
  Document json = event("run-begin");
  json["format"] = "touchstone.events/1";
  add_beginning(json, partial, program_);
  write(json);
}

void JsonLines::on_case_begin(const std::string& case_id) {
  Document json = event("case-begin");
  json["case"] = case_id;
  write(json);
}

void JsonLines::on_case_end(const run::CaseResult& result) {
  Document json = event("case-end");
  json["case"] = result.id;
  json["result"] = document_of(result);
  json["findings"] = Document::array();
  if (!result.attempts.empty()) {
    for (const record::Finding& finding : result.last().verdict.findings) {
      json["findings"].push_back(document_of(finding, result.id, &result));
    }
  }
  write(json);
}

void JsonLines::on_run_end(const run::RunResult& result) {
  std::map<std::string_view, const run::CaseResult*> cases;
  for (const run::CaseResult& test : result.cases) cases[test.id] = &test;
  for (const run::RequirementResult& one : result.requirements) {
    const auto found = cases.find(one.finding_case);
    Document json = event("requirement");
    json["requirement"] = one.id;
    json["result"] = document_of(one, found == cases.end() ? nullptr : found->second);
    write(json);
  }
  Document json = event("run-end");
  add_end(json, result);
  write(json);
}

}  // namespace touchstone::reports
