#include "law.h"

#include <utility>

#include "selection.h"

namespace touchstone::program {

base::Result<WholeLaw> whole_law(const Library& library, const std::string& contract,
                                 const std::string& speaks) {
  const auto [name, profile_name] = split_contract(contract);
  auto loaded = library.load(name, {}, speaks);
  if (!loaded) return loaded.error();
  auto profile = find_profile(*loaded->contract, profile_name);
  if (!profile) return profile.error();
  auto selected = select(library, *loaded, *profile, {});
  if (!selected) return selected.error();
  WholeLaw whole;
  whole.law = {loaded->contract, loaded->rules, std::move(*profile), std::move(selected->cases)};
  whole.probe = loaded->probe;
  return whole;
}

}  // namespace touchstone::program
