// A small contract to sabotage, in the framing that a test wants.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "contract/contract.h"
#include "contract/source.h"
#include "sabotage/fault.h"
#include "sabotage/saboteur.h"

namespace touchstone::sabotage {

struct Toy {
  contract::Source source;
  std::shared_ptr<const contract::Contract> contract;
  std::vector<Fault> faults;
};

// A talker that says {"type":"hello"}, answers, and news; `unit` is the map of contract.yaml.
Toy make_toy(const std::string& unit = "{framing: json-lines}");
// A caller of methods whose answers are known by their requests.
Toy make_json_rpc_toy();

Fault fault_of(const Toy& toy, const std::string& name);
std::vector<std::string> names_of(const Toy& toy);

// What the host reads when the unit says `said` in one piece, and then ends.
std::string heard(const Toy& toy, const std::string& fault, const std::string& said,
                  unsigned skip = 0);
std::string joined(const Pieces& pieces);

}  // namespace touchstone::sabotage
