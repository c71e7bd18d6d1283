#include "reports/junit.h"

#include <pugixml.hpp>
#include <sstream>
#include <string_view>
#include <vector>

#include "base/text.h"
#include "reports/console_failure.h"
#include "reports/duration.h"
#include "reports/exit_meaning.h"
#include "reports/expectation_lines.h"
#include "reports/outcome.h"
#include "reports/paint.h"
#include "reports/shown.h"

namespace touchstone::reports {
namespace {

using record::Finding;
using record::Verdict;

struct Totals {
  int tests = 0;
  int failures = 0;
  int errors = 0;
  int skipped = 0;
};

void set(pugi::xml_node node, const char* name, const std::string& value) {
  node.append_attribute(name).set_value(shown(value, kShownPath).c_str());
}

// `text` is made of shown() lines.
void add_text(pugi::xml_node node, const char* name, const std::string& text) {
  if (!text.empty()) node.append_child(name).text().set(("\n" + text).c_str());
}

void add_property(pugi::xml_node properties, const std::string& name, const std::string& value) {
  pugi::xml_node property = properties.append_child("property");
  set(property, "name", name);
  set(property, "value", value);
}

// The child of a test case that says how it ended, or null when it passed.
const char* element_of(Outcome outcome) {
  switch (outcome) {
    case Outcome::kFailed:
      return "failure";
    case Outcome::kError:
      return "error";
    case Outcome::kSkipped:
    case Outcome::kExpected:
      return "skipped";
    case Outcome::kPassed:
      break;
  }
  return nullptr;
}

void count(Totals& totals, const char* outcome) {
  ++totals.tests;
  const std::string_view word = outcome == nullptr ? "" : outcome;
  totals.failures += word == "failure";
  totals.errors += word == "error";
  totals.skipped += word == "skipped";
}

void add_outcome(pugi::xml_node test, const char* outcome, std::string_view type,
                 const std::string& message, const std::string& text) {
  if (outcome == nullptr) return;
  pugi::xml_node node = test.append_child(outcome);
  set(node, "type", std::string(type));
  set(node, "message", message);
  if (!text.empty()) node.text().set(("\n" + text).c_str());
}

std::string one_line(const Finding& finding) {
  std::string text;
  if (!finding.requirement.empty()) text += finding.requirement + " ";
  text += record::to_string(finding.kind);
  if (!finding.explanation.empty()) return text + ": " + finding.explanation;
  if (!finding.expected.empty()) text += ": expected " + finding.expected;
  return text;
}

std::string describe(const Finding& finding) {
  std::string text = finding.requirement.empty() ? std::string("no single requirement is to blame")
                                                 : shown(finding.requirement, kShownPath);
  if (!finding.step.empty()) text += " at " + shown(finding.step, kShownPath);
  return text + "\n" + describe_finding(finding);
}

void add_case(pugi::xml_node suite, const run::RunResult& run, const run::CaseResult& result,
              Totals& totals) {
  const char* outcome = element_of(outcome_of(result, run));
  count(totals, outcome);
  pugi::xml_node test = suite.append_child("testcase");
  set(test, "name", result.id);
  set(test, "classname", run.contract);
  if (result.attempts.empty()) {
    add_outcome(test, outcome, record::to_string(result.verdict), "it was not run", "");
    return;
  }
  const run::Attempt& attempt = result.last();
  set(test, "time", plain_seconds(attempt.verdict.duration_us));
  const auto& findings = attempt.verdict.findings;
  std::string text;
  for (const Finding& finding : findings) text += describe(finding);
  std::string message = findings.empty() ? std::string(record::to_string(result.verdict))
                                         : one_line(findings.front());
  if (result.expected) message = "expected: " + message;
  add_outcome(test, outcome,
              findings.empty() ? record::to_string(result.verdict)
                               : record::to_string(findings.front().kind),
              message, text);
  if (result.verdict == Verdict::kPass) return;
  std::string frames = outcome == nullptr ? text : "";
  if (!findings.empty()) frames += describe_frames(attempt, findings.front(), Paint(false));
  if (!attempt.recording.empty()) {
    frames += "recording " + shown(attempt.recording, kShownPath) + "\n";
  }
  frames += "repeat " + shown(result.reproduce, kShownPath) + "\n";
  add_text(test, "system-out", frames);
  if (!findings.empty()) add_text(test, "system-err", describe_stderr(attempt, findings.front()));
}

void add_requirement(pugi::xml_node suite, const run::RunResult& run,
                     const run::RequirementResult& one, Totals& totals) {
  const char* outcome = element_of(outcome_of(one, run));
  count(totals, outcome);
  pugi::xml_node test = suite.append_child("testcase");
  set(test, "name", one.id);
  set(test, "classname", run.contract + ".requirements");
  set(test, "time", "0");
  const std::string word(record::to_string(one.verdict));
  std::string text =
      std::string(contract::to_string(one.level)) + ": " + shown(one.says, kShownWords) + "\n";
  std::string message = word;
  if (!one.finding_case.empty()) {
    message = one.finding_case + ": " + one_line(one.finding);
    text += "in " + shown(one.finding_case, kShownPath) + "\n" + describe_finding(one.finding);
  }
  if (!one.reason.empty()) message = (one.expected ? "expected: " : word + ": ") + one.reason;
  add_outcome(test, outcome, word, message, text);
  if (outcome == nullptr && one.verdict != Verdict::kPass) {
    add_text(test, "system-out", word + "\n" + text);
  }
}

// A run that was stopped must not look green, whatever its cases say.
void add_interruption(pugi::xml_node suite, const run::RunResult& run, Totals& totals) {
  count(totals, "error");
  pugi::xml_node test = suite.append_child("testcase");
  set(test, "name", "the run came to its end");
  set(test, "classname", run.contract);
  add_outcome(test, "error", "interrupted", interrupted_note(run), "");
}

void set_totals(pugi::xml_node node, const Totals& totals) {
  node.append_attribute("tests").set_value(totals.tests);
  node.append_attribute("failures").set_value(totals.failures);
  node.append_attribute("errors").set_value(totals.errors);
}

void add_properties(pugi::xml_node suite, const run::RunResult& result) {
  pugi::xml_node properties = suite.append_child("properties");
  add_property(properties, "revision", result.revision);
  add_property(properties, "profile", result.profile);
  add_property(properties, "unit", base::shell_join(result.unit.argv));
  add_property(properties, "unit.version", result.unit.version);
  add_property(properties, "unit.digest", result.unit.digest);
  add_property(properties, "isolation", result.machine.isolation);
  for (const std::string& one : result.machine.degraded) add_property(properties, "degraded", one);
  add_property(properties, "strict", result.strict ? "true" : "false");
  add_property(properties, "conformant", result.conformant ? "true" : "false");
  add_property(properties, "exit-code", std::to_string(base::exit_code(result.exit_code)));
  add_property(properties, "exit-meaning", std::string(exit_meaning(result.exit_code)));
  for (const ExpectationLine& line : expectation_lines(result)) {
    add_property(properties, "expectation", std::string(line.label) + ": " + line.text);
  }
  for (const std::string& one : result.troubles) add_property(properties, "trouble", one);
  // The schema has no place for them in a test case.
  for (const run::CaseResult& test : result.cases) {
    if (test.attempts.size() < 2) continue;
    std::vector<std::string> words;
    for (const run::Attempt& attempt : test.attempts) {
      words.emplace_back(record::to_string(attempt.verdict.verdict));
    }
    add_property(properties, "attempts:" + test.id, base::join(words, ", "));
  }
}

}  // namespace

std::string to_junit(const run::RunResult& result) {
  pugi::xml_document document;
  pugi::xml_node declaration = document.append_child(pugi::node_declaration);
  declaration.append_attribute("version").set_value("1.0");
  declaration.append_attribute("encoding").set_value("UTF-8");
  pugi::xml_node root = document.append_child("testsuites");
  set(root, "name", "touchstone " + result.contract);
  set(root, "time", plain_seconds(result.wall_us));

  Totals cases;
  pugi::xml_node suite = root.append_child("testsuite");
  set(suite, "name", result.contract);
  add_properties(suite, result);
  for (const run::CaseResult& one : result.cases) add_case(suite, result, one, cases);
  if (result.interrupted) add_interruption(suite, result, cases);
  set_totals(suite, cases);
  suite.append_attribute("skipped").set_value(cases.skipped);
  set(suite, "time", plain_seconds(result.wall_us));

  Totals requirements;
  suite = root.append_child("testsuite");
  set(suite, "name", result.contract + " requirements");
  for (const auto& one : result.requirements) add_requirement(suite, result, one, requirements);
  set_totals(suite, requirements);
  suite.append_attribute("skipped").set_value(requirements.skipped);

  set_totals(root, {cases.tests + requirements.tests, cases.failures + requirements.failures,
                    cases.errors + requirements.errors, 0});
  std::ostringstream text;
  document.save(text, "  ", pugi::format_indent, pugi::encoding_utf8);
  return text.str();
}

}  // namespace touchstone::reports
