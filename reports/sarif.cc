#include "reports/sarif.h"

#include <map>
#include <string_view>

#include "base/text.h"
#include "reports/escape.h"
#include "reports/exit_meaning.h"
#include "reports/outcome.h"
#include "reports/place.h"
#include "reports/shown.h"

namespace touchstone::reports {
namespace {

using record::Finding;

Document message(const std::string& text) {
  Document json;
  json["text"] = shown(text, kShownPath);
  return json;
}

std::string_view level_of(contract::Level level) {
  switch (level) {
    case contract::Level::kMust:
      return "error";
    case contract::Level::kShould:
      return "warning";
    case contract::Level::kMay:
      break;
  }
  return "note";
}

// Rules by id, in the order in which they were first asked for.
class Rules {
 public:
  void add(const run::RequirementResult& one) {
    Document& rule = add(one.id, one.says);
    if (!one.breaks.empty()) rule["fullDescription"] = message(one.says + " " + one.breaks);
    rule["defaultConfiguration"]["level"] = level_of(one.level);
    rule["properties"]["family"] = shown(one.family, kShownWords);
    rule["properties"]["level"] = contract::to_string(one.level);
    if (!one.source.empty()) {
      rule["properties"]["source"] = Document::array();
      for (const std::string& source : one.source) {
        rule["properties"]["source"].push_back(shown(source, kShownWords));
      }
    }
    requirements_[one.id] = &one;
  }

  // The rule of a finding, made when it is not there: one for its kind where it blames nothing.
  std::string id_of(const Finding& finding) {
    const std::string kind(record::to_string(finding.kind));
    std::string id = finding.requirement.empty() ? "touchstone/" + kind : finding.requirement;
    if (!index_.contains(id)) {
      add(id, finding.requirement.empty() ? "No single requirement is to blame: " + kind + "."
                                          : "Not scored by this profile.");
    }
    return id;
  }

  std::size_t index_of(const std::string& id) const { return index_.at(id); }
  const run::RequirementResult* requirement(const std::string& id) const {
    const auto found = requirements_.find(id);
    return found == requirements_.end() ? nullptr : found->second;
  }
  const Document& rules() const { return rules_; }

 private:
  Document& add(const std::string& id, const std::string& says) {
    index_[id] = rules_.size();
    Document rule;
    rule["id"] = shown(id, kShownPath);
    rule["shortDescription"] = message(says);
    rules_.push_back(std::move(rule));
    return rules_.back();
  }

  Document rules_ = Document::array();
  std::map<std::string, std::size_t> index_;
  std::map<std::string, const run::RequirementResult*> requirements_;
};

Document location(const std::string& where, const std::string& words) {
  const Place place = to_place(where);
  Document json;
  Document& physical = json["physicalLocation"];
  physical["artifactLocation"]["uri"] = file_uri(place.file);
  if (place.line > 0) physical["region"]["startLine"] = place.line;
  if (place.column > 0) physical["region"]["startColumn"] = place.column;
  if (!words.empty()) json["message"] = message(words);
  return json;
}

void add_locations(Document& json, const std::string& step, const run::RequirementResult* blamed) {
  json["locations"] = Document::array();
  if (!step.empty()) json["locations"].push_back(location(step, ""));
  if (blamed == nullptr || blamed->at.empty()) return;
  json["relatedLocations"] = Document::array();
  json["relatedLocations"].push_back(location(blamed->at, "the requirement " + blamed->id));
}

std::string in_words(const Finding& finding, const run::CaseResult& test,
                     const run::RequirementResult* blamed) {
  std::string text = blamed == nullptr ? "" : blamed->says + " ";
  text += finding.explanation.empty() ? std::string(record::to_string(finding.kind))
                                      : finding.explanation;
  if (!finding.pointer.empty()) text += " (at " + finding.pointer + ")";
  if (!finding.expected.empty()) text += "; expected " + shown(finding.expected, kShownValue);
  if (!finding.actual.empty()) text += "; actual " + shown(finding.actual, kShownValue);
  return text + "; in the case " + test.id;
}

void suppress(Document& json, const std::string& reason) {
  Document suppression;
  suppression["kind"] = "external";
  suppression["justification"] = shown(reason, kShownWords);
  json["suppressions"] = Document::array({suppression});
}

std::string_view level_of(const Finding& finding, const run::CaseResult& test,
                          const run::RequirementResult* blamed) {
  if (test.verdict == record::Verdict::kInconclusive) return "warning";
  if (finding.kind == record::FindingKind::kHarness || blamed == nullptr) return "error";
  return level_of(blamed->level);
}

Document result_of(const Finding& finding, const run::CaseResult& test, Rules& rules) {
  const std::string id = rules.id_of(finding);
  const run::RequirementResult* blamed = rules.requirement(id);
  Document json;
  json["ruleId"] = shown(id, kShownPath);
  json["ruleIndex"] = rules.index_of(id);
  json["level"] = level_of(finding, test, blamed);
  json["message"] = message(in_words(finding, test, blamed));
  add_locations(json, finding.step.empty() ? test.file : finding.step, blamed);
  json["partialFingerprints"]["requirementAndCase/v1"] =
      shown(id + " " + test.id + " " + std::string(record::to_string(finding.kind)), kShownPath);
  if (test.expected || (blamed != nullptr && blamed->expected)) {
    suppress(json, blamed != nullptr && !blamed->reason.empty() ? blamed->reason : "expected");
  }
  Document& properties = json["properties"];
  properties["case"] = shown(test.id, kShownPath);
  properties["kind"] = record::to_string(finding.kind);
  properties["repeat"] = shown(test.reproduce, kShownPath);
  if (!test.last().recording.empty()) {
    properties["recording"] = shown(test.last().recording, kShownPath);
  }
  return json;
}

Document not_seen(const run::RequirementResult& one, const Rules& rules) {
  Document json;
  json["ruleId"] = shown(one.id, kShownPath);
  json["ruleIndex"] = rules.index_of(one.id);
  json["kind"] = "open";
  json["level"] = "none";
  json["message"] = message(one.says + " Not observed: " + one.reason);
  add_locations(json, one.at, nullptr);
  return json;
}

Document results(const run::RunResult& result, Rules& rules) {
  Document json = Document::array();
  for (const run::CaseResult& test : result.cases) {
    if (test.attempts.empty()) continue;
    for (const Finding& finding : test.last().verdict.findings) {
      json.push_back(result_of(finding, test, rules));
    }
  }
  for (const run::RequirementResult& one : result.requirements) {
    const bool silent = one.verdict == record::Verdict::kNotObserved;
    if (silent && outcome_of(one, result) == Outcome::kError) json.push_back(not_seen(one, rules));
  }
  return json;
}

Document invocation(const run::RunResult& result) {
  Document json;
  // Whether touchstone could do its work, which is not whether the unit is conformant.
  json["executionSuccessful"] =
      !result.interrupted && result.exit_code != base::ExitCode::kHarnessError;
  json["exitCode"] = base::exit_code(result.exit_code);
  json["exitCodeDescription"] = exit_meaning(result.exit_code);
  if (!result.interrupted) return json;
  Document notification;
  notification["level"] = "error";
  notification["message"] = message(interrupted_note(result));
  json["toolExecutionNotifications"] = Document::array({notification});
  return json;
}

}  // namespace

std::string to_sarif(const run::RunResult& result, const Program& program) {
  Rules rules;
  for (const run::RequirementResult& one : result.requirements) rules.add(one);
  Document found = results(result, rules);
  Document driver;
  driver["name"] = "touchstone";
  driver["semanticVersion"] = program.version;
  driver["rules"] = rules.rules();
  Document run;
  run["tool"]["driver"] = std::move(driver);
  run["invocations"] = Document::array({invocation(result)});
  run["columnKind"] = "utf16CodeUnits";
  run["results"] = std::move(found);
  run["properties"]["contract"] = shown(result.contract + " " + result.revision, kShownWords);
  run["properties"]["profile"] = shown(result.profile, kShownWords);
  run["properties"]["unit"] = shown(base::shell_join(result.unit.argv), kShownPath);
  run["properties"]["conformant"] = result.conformant;
  Document json;
  json["$schema"] = "https://json.schemastore.org/sarif-2.1.0.json";
  json["version"] = "2.1.0";
  json["runs"] = Document::array({run});
  return dump(json, 2) + "\n";
}

}  // namespace touchstone::reports
