#include "json/oddities.h"

#include <algorithm>
#include <string>

#include "json/pointer.h"
#include "json/value.h"

namespace touchstone::json {
namespace {

// The child of `container` that is or holds `target`; a name counts as its value's.
std::uint32_t descend(const Tape& tape, std::uint32_t container, std::uint32_t target,
                      std::string& pointer) {
  const bool is_object = tape.node(container).kind() == Kind::kObject;
  std::uint32_t child = container + 1;
  std::size_t index = 0;
  for (;;) {
    const std::uint32_t value = is_object ? child + 1 : child;
    if (target < tape.after(value)) {
      append_token(pointer, is_object ? std::string(tape.string(child)) : std::to_string(index));
      return value;
    }
    child = tape.after(value);
    ++index;
  }
}

std::string pointer_to(const Tape& tape, std::uint32_t target) {
  std::string pointer;
  std::uint32_t here = 0;
  while (here < target) here = descend(tape, here, target, pointer);
  return pointer;
}

}  // namespace

std::vector<Oddity> locate_oddities(const Tape& tape, std::vector<FoundOddity> found,
                                    const std::vector<std::uint32_t>& duplicate_names) {
  for (const std::uint32_t node : duplicate_names) {
    found.push_back({Oddity::Kind::kDuplicateKey, tape.node(node).begin, node});
  }
  std::sort(found.begin(), found.end(),
            [](const FoundOddity& a, const FoundOddity& b) { return a.offset < b.offset; });
  std::vector<Oddity> oddities;
  oddities.reserve(found.size());
  for (const FoundOddity& oddity : found) {
    oddities.push_back({oddity.kind, oddity.offset, pointer_to(tape, oddity.node)});
  }
  return oddities;
}

}  // namespace touchstone::json
