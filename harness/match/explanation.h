// Explanation walks beside a matcher and keeps the first difference and the count of agreements.
//
// One per question; not thread-safe. Names passed to enter() must outlive the leave().
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "json/value.h"
#include "match/pattern.h"

namespace touchstone::match {

// What a pattern looks at: a value, or nothing at all.
using Subject = std::optional<json::Value>;

class Explanation {
 public:
  void agree() { ++agreed_; }
  // Notes what was wanted here; only the first difference is kept.
  void differ(std::string expected, const Subject& actual);

  void enter(std::string_view name) { path_.emplace_back(name); }
  void enter(std::size_t index) { path_.emplace_back(index); }
  void leave() { path_.pop_back(); }
  // The member being looked at, empty at the root and in a list.
  std::string_view member_name() const;

  // An explanation of the same place that knows nothing yet, for trying alternatives.
  Explanation fork() const;
  // Takes over what an alternative found.
  void join(const Explanation& fork);

  int agreed() const { return agreed_; }
  bool differs() const { return first_.has_value(); }
  // The first difference, which there must be, with the count of agreements.
  Mismatch mismatch() const;

 private:
  std::string pointer() const;

  std::vector<std::variant<std::string_view, std::size_t>> path_;
  std::optional<Mismatch> first_;
  int agreed_ = 0;
};

// A value as people read it: its JSON, shortened; "nothing" when there is none.
std::string shown(const Subject& value);
std::string shown_text(std::string_view text);

}  // namespace touchstone::match
