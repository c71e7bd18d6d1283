// Flood is a made-up conversation: one turn in which a runtime says very many text deltas, each a
// frame of 200 bytes, and does everything else right.
//
// It gives the events of such a case and whole recordings of any length, all from the contract
// that is packed into the program. Read-only after open(); any thread.
#pragma once

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "contract/contract.h"
#include "record/recording.h"
#include "rules/rule_set.h"
#include "script/case.h"

namespace touchstone::bench {

inline constexpr std::size_t kFrameBytes = 200;

class Flood {
 public:
  static base::Result<Flood> open();

  const std::shared_ptr<const contract::Contract>& contract() const { return contract_; }
  const std::shared_ptr<const rules::Rules>& rules() const { return rules_; }
  const script::CasePtr& test() const { return test_; }

  // What happens before the first delta, and after the last of `deltas`.
  std::vector<record::Event> opening() const;
  std::vector<record::Event> ending(std::size_t deltas) const;
  // The arrival of delta number `index` as one event.
  static record::Event delta(std::size_t index);

  // The text of a recording with so many deltas.
  std::string recording(std::size_t deltas) const;

 private:
  Flood() = default;

  std::shared_ptr<const contract::Contract> contract_;
  std::shared_ptr<const rules::Rules> rules_;
  script::CasePtr test_;
};

// A text delta and an answer to get_state, each kFrameBytes long and without its line's end.
// Different numbers give different text.
std::string delta_frame(std::size_t number);
std::string state_frame(std::size_t number);

}  // namespace touchstone::bench
