// Ledger keeps what was found in one case and makes the verdict of it.
//
// Steps, schemas and rules all write to it; it knows levels, so that it can say what blocks. Its
// order is the order of events, so equal recordings give equal verdicts. One per case.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "contract/contract.h"
#include "record/finding.h"
#include "rules/rule_set.h"

namespace touchstone::engine {

class Ledger final : public rules::Sink {
 public:
  explicit Ledger(const contract::Contract& contract) : contract_(contract) {}

  void subject(std::string_view requirement) override;
  void fail(record::Finding finding) override;

  // Blames each of `requirements` with a copy of `finding`; nobody by name when there are none.
  void blame(const std::vector<std::string>& requirements, const record::Finding& finding);
  void pass(const std::vector<std::string>& requirements);

  // Number of findings so far that block: a MUST, or a failure that names no requirement.
  std::size_t blocking() const { return blocking_; }

  record::CaseVerdict verdict(std::string case_id, bool completed, std::int64_t duration_us) const;

 private:
  bool blocks(const record::Finding& finding) const;

  const contract::Contract& contract_;
  std::vector<record::Finding> findings_;
  std::map<std::string, record::Tally> tallies_;
  std::size_t blocking_ = 0;
  std::uint64_t nameless_ = 0;  // failures that name no requirement
};

}  // namespace touchstone::engine
