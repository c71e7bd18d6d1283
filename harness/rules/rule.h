// Rule is one compiled rule of a requirement; Watch is its state while it watches one process.
//
// A rule hears only of frames that one of its selectors picked. Each of its selectors gives the
// frame a Role; a frame may play several at once. Rules are read-only once compiled; a watch
// belongs to one RuleSet.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "record/finding.h"
#include "rules/rule_set.h"

namespace touchstone::rules {

// The number of a selector within its rule.
using Role = std::uint8_t;
inline constexpr std::size_t kMaxRoles = 64;

class Roles {
 public:
  void add(Role role) { bits_ |= std::uint64_t{1} << role; }
  bool has(Role role) const { return (bits_ >> role & 1) != 0; }
  // False for a role that the rule does not have.
  bool has(std::optional<Role> role) const { return role && has(*role); }
  bool empty() const { return bits_ == 0; }

 private:
  std::uint64_t bits_ = 0;
};

// What a watch has to say against the unit. The sentence goes to `explanation`.
struct Blame {
  record::FindingKind kind = record::FindingKind::kOrder;
  std::uint64_t event = record::kNoEvent;
  std::string expected;
  std::string actual;
  std::string explanation;
  std::string pointer = {};
};

// Passes decisions on under the requirement's and the process's name.
class Reporter {
 public:
  Reporter(std::string_view requirement, std::string_view process, Sink& sink)
      : requirement_(requirement), process_(process), sink_(sink) {}

  void right() { sink_.subject(requirement_); }
  // Counts a subject and blames the unit for it.
  void wrong(Blame blame) {
    sink_.subject(requirement_);
    wrong_again(std::move(blame));
  }
  // Blames the unit for a subject that was counted before.
  void wrong_again(Blame blame);

 private:
  std::string_view requirement_;
  std::string_view process_;
  Sink& sink_;
};

class Watch {
 public:
  virtual ~Watch() = default;

  // A frame that plays at least one role; it has `json`.
  virtual void on_frame(const FrameFact&, Roles, Reporter&) {}
  // Anything that the unit said on its own lane, whatever it is.
  virtual void on_line(const FrameFact&, Reporter&) {}
  virtual void on_exit(const ExitFact&, Reporter&) {}
  virtual void on_gone(const std::vector<std::string>& /*survivors*/, bool /*held*/,
                       std::uint64_t /*event*/, Reporter&) {}
  virtual void finish(bool /*orderly*/, Reporter&) {}
};

class Rule {
 public:
  virtual ~Rule() = default;
  // The watch refers to the rule and must not outlive it.
  virtual std::unique_ptr<Watch> watch() const = 0;
  // Whether its watches want on_line().
  virtual bool wants_lines() const { return false; }
};

}  // namespace touchstone::rules
