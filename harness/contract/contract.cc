#include "contract/contract.h"

#include <algorithm>

#include "base/text.h"
#include "contract/loader.h"
#include "contract/speech.h"
#include "contract/suggest.h"

namespace touchstone::contract {

const Requirement* Contract::find(std::string_view id) const {
  const auto found = std::find_if(requirements.begin(), requirements.end(),
                                  [&](const Requirement& known) { return known.id == id; });
  return found == requirements.end() ? nullptr : &*found;
}

const Lane* Contract::lane(std::string_view lane_name) const {
  if (lane_name == unit.name) return &unit;
  const auto found = std::find_if(peers.begin(), peers.end(),
                                  [&](const auto& peer) { return peer.first == lane_name; });
  return found == peers.end() ? nullptr : &found->second;
}

std::vector<std::string> Contract::requirement_ids() const {
  std::vector<std::string> ids;
  for (const Requirement& requirement : requirements) ids.push_back(requirement.id);
  return ids;
}

std::vector<std::string> list_contracts(const Source& source) {
  std::vector<std::string> names;
  for (const std::string& path : source.list("specs/")) {
    const std::vector<std::string_view> parts = base::split(path, '/');
    if (parts.size() == 3 && parts[2] == "contract.yaml") names.emplace_back(parts[1]);
  }
  std::sort(names.begin(), names.end());
  return names;
}

namespace {

base::Result<std::shared_ptr<Contract>> load_known(const Source& source, std::string_view name) {
  const std::vector<std::string> names = list_contracts(source);
  if (std::find(names.begin(), names.end(), name) == names.end()) {
    return base::Error{base::ExitCode::kUsage, "unknown contract \"" + std::string(name) + "\"", "",
                       suggest(name, names)};
  }
  return Loader(source, name).load();
}

}  // namespace

base::Result<std::shared_ptr<const Contract>> load(const Source& source, std::string_view name) {
  return load(source, name, {});
}

base::Result<std::shared_ptr<const Contract>> load(const Source& source, std::string_view name,
                                                   std::string_view speaks) {
  auto contract = load_known(source, name);
  if (!contract) return contract.error();
  if (speaks.empty()) return std::shared_ptr<const Contract>(std::move(*contract));
  auto spoken = load_known(source, speaks);
  if (!spoken) return spoken.error();
  if ((*spoken)->speech.scripts.empty()) {
    return base::Error{base::ExitCode::kUsage,
                       "the contract " + std::string(speaks) + " offers nothing to be spoken",
                       (*spoken)->file.name, "it needs a member speaks, see docs/case-format.md"};
  }
  adopt(**contract, std::move(**spoken));
  return std::shared_ptr<const Contract>(std::move(*contract));
}

}  // namespace touchstone::contract
