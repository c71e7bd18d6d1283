// Filter is what --only says: an expression over requirements and the cases that decide them.
//
//   RPC-05*, rpc/abort-*        globs over ids, of requirements and of cases
//   level(MUST)  family(abort)  what a requirement is
//   profile(core)               which requirements a profile scores
//   verdict(fail)               what the last run said of the case; of warn, note, not-observed,
//                               not-applicable and excluded, of the requirement
//   !A   A & B   A | B   A, B   not, and, or; a comma binds least; parentheses; "..." quotes
//
// docs/expectations.md describes it for users. Immutable; cheap to copy.
#pragma once

#include <map>
#include <memory>
#include <string>
#include <string_view>

#include "base/result.h"
#include "contract/contract.h"
#include "record/finding.h"

namespace touchstone::run {

// What a filter is asked about: a case, and one requirement that it decides or null.
struct FilterSubject {
  std::string_view case_id;
  const contract::Requirement* requirement = nullptr;
};

// What the last run said, by ids of cases and of requirements.
using LastVerdicts = std::map<std::string, record::Verdict, std::less<>>;

class Filter {
 public:
  // Words that the contract does not know, and mistakes in the form, are errors of code kUsage at
  // "--only:COLUMN". `contract` must outlive the filter.
  static base::Result<Filter> parse(std::string_view text, const contract::Contract& contract);

  // Whether it asks for verdict(...), so that matches() needs the verdicts of the last run.
  bool asks_last() const { return asks_last_; }
  bool matches(const FilterSubject& subject, const LastVerdicts& last) const;

  // Whether a glob of it, outside of !, is for that id.
  bool names(std::string_view id) const;

  struct Node;

 private:
  std::shared_ptr<const Node> root_;
  bool asks_last_ = false;
};

}  // namespace touchstone::run
