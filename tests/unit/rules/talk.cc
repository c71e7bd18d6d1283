#include "talk.h"

#include <utility>

#include "base/text.h"
#include "json/document.h"
#include "support/catch.h"
#include "yaml/node.h"

namespace touchstone::rules {
namespace {

std::shared_ptr<const Rules> rules_of(std::string_view rule) {
  const std::string text = "- id: T-001\n  rule: {" + std::string(rule) + "}\n";
  auto rules = Rules::compile(contract_of(text));
  if (!rules) FAIL(base::to_string(rules.error()));
  return std::move(rules).value();
}

}  // namespace

contract::Contract contract_of(std::string_view requirements) {
  auto file = yaml::parse(requirements, "requirements.yaml");
  if (!file) FAIL(base::to_string(file.error()));
  contract::Contract contract;
  contract.requirements_file = std::move(file).value();
  for (const yaml::Node& node : contract.requirements_file.root.items) {
    contract::Requirement requirement;
    requirement.id = node.find("id")->scalar;
    requirement.mark = node.mark;
    const yaml::Node& rule = *node.find("rule");
    requirement.rules = rule.is_array() ? rule.items : std::vector<yaml::Node>{rule};
    contract.requirements.push_back(std::move(requirement));
  }
  contract.unit.name = "unit";
  contract.peers["extension"].name = "extension";
  return contract;
}

Talk::Talk(std::string_view rule) : rules_(rules_of(rule)) {}

Talk& Talk::start(std::string_view process) {
  rules_.on_start(process);
  return in(process);
}

Talk& Talk::in(std::string_view process) {
  process_ = process;
  return *this;
}

Talk& Talk::sent(std::string_view json, std::string_view lane) {
  return frame(json, lane, contract::Direction::kIn, false, {});
}

Talk& Talk::received(std::string_view json, std::string_view lane) {
  return frame(json, lane, contract::Direction::kOut, false, {});
}

Talk& Talk::meant(std::string_view json) {
  return frame(json, "unit", contract::Direction::kIn, true, {});
}

Talk& Talk::line(std::string_view bytes, frame::Defects defects) {
  return frame(bytes, "unit", contract::Direction::kOut, false, defects);
}

Talk& Talk::line(std::string_view bytes, frame::Defect defect) {
  frame::Defects defects;
  defects.add(defect);
  return line(bytes, defects);
}

Talk& Talk::frame(std::string_view bytes, std::string_view lane, contract::Direction direction,
                  bool meant, frame::Defects defects) {
  json::Parser parser;
  FrameFact fact;
  fact.process = process_;
  fact.lane = lane;
  fact.direction = direction;
  if (parser.parse(bytes)) fact.json = parser.root();
  fact.bytes = bytes;
  fact.defects = defects;
  fact.valid_utf8 = base::is_utf8(bytes);
  fact.meant = meant;
  fact.event = event_++;
  rules_.on_frame(fact, *this);
  return *this;
}

Talk& Talk::exits(int code) {
  ExitFact fact;
  fact.number = code;
  return exit(fact);
}

Talk& Talk::crashes(int signal) {
  ExitFact fact;
  fact.by_signal = true;
  fact.number = signal;
  return exit(fact);
}

Talk& Talk::input_ends() {
  input_was_closed_ = true;
  return *this;
}

Talk& Talk::killed() {
  constexpr int kKill = 9;
  ExitFact fact;
  fact.by_signal = true;
  fact.number = kKill;
  fact.harness_ended_it = true;
  return exit(fact);
}

Talk& Talk::exit(ExitFact fact) {
  fact.process = process_;
  fact.input_was_closed = input_was_closed_;
  fact.event = event_++;
  rules_.on_exit(fact, *this);
  return *this;
}

Talk& Talk::gone(const std::vector<std::string>& survivors, bool held) {
  rules_.on_gone(process_, survivors, held, event_++, *this);
  return *this;
}

Talk& Talk::finish() {
  rules_.finish(true, *this);
  return *this;
}

Talk& Talk::breaks_off() {
  rules_.finish(false, *this);
  return *this;
}

const record::Finding& Talk::finding() const {
  REQUIRE(findings_.size() == 1);
  return findings_.front();
}

void Talk::subject(std::string_view requirement) {
  CHECK(requirement == "T-001");
  ++subjects_;
}

void Talk::fail(record::Finding finding) {
  CHECK(finding.requirement == "T-001");
  CHECK_FALSE(finding.explanation.empty());
  findings_.push_back(std::move(finding));
}

}  // namespace touchstone::rules
