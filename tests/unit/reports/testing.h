// Small runs made by hand, and text that would like to be more than text.
#pragma once

#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "run/result.h"

namespace touchstone::reports::testing {

inline record::Event bytes(int ms, std::string lane, std::string text) {
  record::Event event;
  event.kind = record::EventKind::kBytes;
  event.at = std::chrono::milliseconds(ms);
  event.lane = std::move(lane);
  event.text = std::move(text);
  return event;
}

inline record::Event event(int ms, record::EventKind kind, std::int64_t number = 0) {
  record::Event made;
  made.kind = kind;
  made.at = std::chrono::milliseconds(ms);
  made.process = "main";
  made.number = number;
  return made;
}

inline record::Deed write(int ms, std::string text) {
  record::Deed deed;
  deed.at = std::chrono::milliseconds(ms);
  deed.verb = "write";
  deed.lane = "main.in";
  deed.text = std::move(text);
  return deed;
}

inline record::Finding finding(std::string requirement, std::uint64_t event = record::kNoEvent) {
  record::Finding made;
  made.kind = record::FindingKind::kWrongFrame;
  made.requirement = std::move(requirement);
  made.event = event;
  made.expected = "the string \"7\"";
  made.actual = "\"8\"";
  made.explanation = "the answer names another request";
  return made;
}

inline run::CaseResult failed_case(std::string id, std::vector<record::Finding> findings) {
  run::CaseResult made;
  made.id = std::move(id);
  made.file = "suite.yaml:3";
  made.verdict = record::Verdict::kFail;
  made.reproduce = "touchstone run rpc --only " + made.id + " -- ./unit";
  run::Attempt attempt;
  attempt.verdict.verdict = record::Verdict::kFail;
  attempt.verdict.duration_us = 12'300;
  attempt.verdict.findings = std::move(findings);
  made.attempts.push_back(std::move(attempt));
  return made;
}

inline run::RequirementResult requirement(std::string id, record::Verdict verdict) {
  run::RequirementResult made;
  made.id = std::move(id);
  made.family = "framing";
  made.says = "An answer names its request.";
  made.verdict = verdict;
  return made;
}

inline run::RunResult failed_run(std::vector<run::CaseResult> cases,
                                 std::vector<run::RequirementResult> requirements) {
  run::RunResult made;
  made.contract = "rpc";
  made.revision = "1";
  made.profile = "full";
  made.machine.isolation = "basic";
  made.unit.argv = {"./unit"};
  made.exit_code = base::ExitCode::kNotConformant;
  for (const auto& one : requirements) ++made.counts[std::string(to_string(one.verdict))];
  made.cases = std::move(cases);
  made.requirements = std::move(requirements);
  return made;
}

// Every byte there is, escapes of terminals in both encodings, ends of XML sections, marks that
// turn the direction of reading, code points that XML forbids.
inline std::string hostile_text() {
  std::string text;
  for (int byte = 0; byte < 256; ++byte) text += static_cast<char>(byte);
  text +=
      "\x1b[2J\x1b]0;title\x07\xC2\x9B"
      "31m]]><![CDATA[</testcase>&amp;&#0;<!--";
  text +=
      "\xE2\x80\xAE"
      "desrever\xE2\x80\xAC\xE2\x81\xA6\xE2\x80\x8F\xE2\x80\xA8\xEF\xBB\xBF";
  text += "</script><script>broken_out=1</script><img src=x onerror=broken_out=1>";
  text += "\n::error::x\r##[error]x ``` @everyone https://host.invalid/ # SKIP\nBail out!\n";
  text += "\xEF\xBF\xBE\xEF\xBF\xBF\xED\xA0\x80\xF4\x90\x80\x80\r\n\ttab";
  return text;
}

inline std::string megabyte() { return hostile_text() + std::string(1 << 20, '\x9b'); }

// A failed run in which every text that comes from outside is hostile.
inline run::RunResult hostile_run() {
  const std::string text = hostile_text();
  record::Finding bad = finding("RPC-1", 1);
  bad.process = bad.step = bad.expected = bad.pointer = bad.explanation = text;
  bad.actual = megabyte();
  run::CaseResult test = failed_case("rpc/one", {bad});
  auto recording = std::make_shared<record::Recording>();
  recording->entries = {write(1, megabyte()), bytes(2, "main.err", megabyte()),
                        bytes(3, text, megabyte())};
  test.attempts.front().events = recording;
  test.attempts.front().recording = test.reproduce = test.title = test.file = text;
  run::RequirementResult failed = requirement("RPC-1", record::Verdict::kFail);
  failed.says = failed.reason = failed.family = text;
  failed.finding_case = "rpc/one";
  failed.finding = bad;
  run::RunResult made = failed_run({test}, {failed});
  made.unit.argv = {text};
  made.unit.version = made.profile = made.revision = made.reports_note = text;
  made.machine.degraded = made.stale_expectations = made.troubles = {text};
  run::ExpectationOutcome broken;
  broken.expectation.requirement = broken.expectation.reason = broken.expectation.at = text;
  broken.state = run::ExpectationState::kDiffers;
  broken.text = text;
  made.expectations = {broken};
  return made;
}

// Counts bytes that a terminal could act on: controls other than LF, in ASCII and in UTF-8.
inline std::size_t count_controls(const std::string& text) {
  std::size_t count = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const auto byte = static_cast<unsigned char>(text[i]);
    const auto next = static_cast<unsigned char>(i + 1 < text.size() ? text[i + 1] : 0);
    if ((byte < 0x20 && byte != '\n') || byte == 0x7F) ++count;
    if (byte == 0xC2 && next >= 0x80 && next < 0xA0) ++count;
  }
  return count;
}

inline bool holds(const std::string& text, const std::string& part) {
  return text.find(part) != std::string::npos;
}

}  // namespace touchstone::reports::testing
