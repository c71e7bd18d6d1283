// Talk is a small conversation written down by hand, with one rule listening to it.
//
// The rule decides requirement T-001 of a contract whose unit speaks JSON lines on lane "unit" and
// whose peer "extension" has a lane of its own.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "contract/contract.h"
#include "record/finding.h"
#include "rules/rule_set.h"

namespace touchstone::rules {

// A contract with the requirements of a YAML list; of each only `id` and `rule` are read.
contract::Contract contract_of(std::string_view requirements);

class Talk final : public Sink {
 public:
  // `rule` is YAML, e.g. "first: {received: {type: ready}}".
  explicit Talk(std::string_view rule);

  Talk& start(std::string_view process = "main");
  // From here on, frames belong to this process.
  Talk& in(std::string_view process);
  Talk& sent(std::string_view json, std::string_view lane = "unit");
  Talk& received(std::string_view json, std::string_view lane = "unit");
  // Sent wrong on purpose.
  Talk& meant(std::string_view json);
  // Bytes of the unit that came as a line of their own; they may be anything.
  Talk& line(std::string_view bytes, frame::Defects defects = {});
  Talk& line(std::string_view bytes, frame::Defect defect);
  Talk& exits(int code);
  Talk& crashes(int signal);
  Talk& input_ends();
  Talk& killed();
  Talk& gone(const std::vector<std::string>& survivors, bool held = false);
  Talk& finish();      // as its script wanted
  Talk& breaks_off();  // before that

  int subjects() const { return subjects_; }
  int failures() const { return static_cast<int>(findings_.size()); }
  // The only finding; the test fails when there is none or more than one.
  const record::Finding& finding() const;

  void subject(std::string_view requirement) override;
  void fail(record::Finding finding) override;

 private:
  Talk& frame(std::string_view bytes, std::string_view lane, contract::Direction direction,
              bool meant, frame::Defects defects);
  Talk& exit(ExitFact fact);

  RuleSet rules_;
  std::string process_ = "main";
  bool input_was_closed_ = false;
  std::uint64_t event_ = 0;
  int subjects_ = 0;
  std::vector<record::Finding> findings_;
};

}  // namespace touchstone::rules
