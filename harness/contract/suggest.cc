#include "contract/suggest.h"

#include "base/text.h"

namespace touchstone::contract {

std::string suggest(std::string_view word, const std::vector<std::string>& known) {
  constexpr std::size_t kFew = 12;
  if (const auto nearest = base::did_you_mean(word, known)) {
    return "did you mean \"" + *nearest + "\"?";
  }
  if (known.empty() || known.size() > kFew) return {};
  return "known: " + base::join(known, ", ");
}

}  // namespace touchstone::contract
