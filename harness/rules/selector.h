// Selector picks frames by lane, direction and pattern, as docs/case-format.md section 6 says.
// SelectorIndex asks many selectors about one frame without trying each of them.
//
// Immutable once compiled, so any number of threads may share one.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "contract/contract.h"
#include "match/pattern.h"
#include "rules/rule_set.h"
#include "yaml/node.h"

namespace touchstone::rules {

struct Selector {
  std::string lane;
  contract::Direction direction = contract::Direction::kOut;
  bool meant = false;                    // also picks what we sent wrong on purpose
  std::optional<contract::Codec> codec;  // nothing: whichever
  match::Pattern pattern;

  // Reads `{received: PATTERN}` or `{sent: PATTERN}` with `lane`, `codec` and `meant`.
  static base::Result<Selector> compile(const contract::Contract& contract, const yaml::File& file,
                                        const yaml::Node& node);
  // The same lane and direction, but any frame.
  Selector anything() const;
};

// A pattern of a rule: like any other, but there are no variables that it could refer to.
base::Result<match::Pattern> compile_pattern(const yaml::File& file, const yaml::Node& node);

class SelectorIndex {
 public:
  // The number of an equal selector, or of this one.
  std::uint32_t add(Selector selector);
  std::size_t size() const { return selectors_.size(); }

  // Appends the numbers of all selectors that pick the frame, which must have `json`.
  void pick(const FrameFact& fact, std::vector<std::uint32_t>& picked) const;

 private:
  // Selectors that ask for a string at one member are found by that string.
  struct Tagged {
    std::string member;
    std::map<std::string, std::vector<std::uint32_t>, std::less<>> by_value;
  };
  struct Group {
    std::string lane;
    contract::Direction direction;
    std::vector<Tagged> tagged;
    std::vector<std::uint32_t> others;
  };

  Group& group_of(const Selector& selector);
  void check(const std::vector<std::uint32_t>& candidates, const FrameFact& fact,
             std::vector<std::uint32_t>& picked) const;

  std::vector<Selector> selectors_;
  std::vector<Group> groups_;
};

}  // namespace touchstone::rules
