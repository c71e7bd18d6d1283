#include "sabotage/derive.h"
#include "sabotage/rule_names.h"

namespace touchstone::sabotage {

base::Status derive_order_faults(const contract::Contract& contract, const Kind& kind,
                                 std::vector<Fault>& faults) {
  const RuleNames names = names_in_rules(contract, kind);
  const auto add = [&](Act act, const std::string& verb, std::string says) -> Fault& {
    Fault fault;
    fault.name = verb + ":" + kind.name;
    fault.act = act;
    fault.kind = kind.name;
    fault.says = std::move(says);
    fault.blames = names.requirements;
    faults.push_back(std::move(fault));
    return faults.back();
  };
  add(Act::kDrop, "drop", "one such frame is never said");
  add(Act::kRepeat, "repeat", "one such frame is said twice");
  add(Act::kDelay, "delay", "one such frame waits until the host says something more");
  // Where no rule gives a frame its place, only an author knows whether two may change places.
  if (!names.ordered.empty()) {
    add(Act::kSwap, "swap", "one such frame comes after the one that should follow it");
  }
  for (const auto& [pointer, echo] : names.echoed) {
    Fault& fault = add(Act::kMislabel, "mislabel", "the id at " + pointer + " is one nobody gave");
    fault.name += ":" + pointer;
    fault.pointer = pointer;
    fault.blames.insert(echo.requirements.begin(), echo.requirements.end());
    for (const yaml::Node* const node : echo.patterns) {
      auto pattern = match::Pattern::compile(contract.requirements_file, *node);
      if (!pattern) return pattern.error();
      fault.fits.push_back(std::move(pattern).value());
    }
  }
  return {};
}

}  // namespace touchstone::sabotage
