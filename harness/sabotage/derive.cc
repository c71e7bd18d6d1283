#include "sabotage/derive.h"

#include "base/text.h"

namespace touchstone::sabotage {

base::Result<std::vector<Fault>> derive(const contract::Contract& contract,
                                        const contract::Source& source) {
  std::vector<Fault> faults(1);
  faults[0].name = "none";
  faults[0].says = "hands everything on as it is";
  faults[0].honest = true;
  derive_stream_faults(contract, faults);
  for (const Kind& kind : kinds_said(contract)) {
    TS_RETURN_IF_ERROR(derive_order_faults(contract, kind, faults));
    TS_RETURN_IF_ERROR(derive_member_faults(contract, source, kind, faults));
  }
  return faults;
}

base::Result<Fault> find_fault(const std::vector<Fault>& faults, const std::string& name) {
  std::vector<std::string> known;
  for (const Fault& fault : faults) {
    if (fault.name == name) return fault;
    known.push_back(fault.name);
  }
  const auto near = base::did_you_mean(name, known);
  return base::Error{base::ExitCode::kUsage, "the contract gives no fault \"" + name + "\"", "",
                     near ? "did you mean " + *near + "?" : "touchstone sabotage CONTRACT --list"};
}

}  // namespace touchstone::sabotage
