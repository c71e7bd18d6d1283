// Evaluation checks one document against a Program, either quickly for a yes or no, or slowly
// for all violations.
//
// Both are the same code, compiled twice: run<false> stops at the first violation and builds
// nothing; run<true> goes on and keeps the pointers that a Violation needs. One Evaluation per
// check; it lives on the stack. Work and depth are bounded: what exceeds them is invalid, and
// says so.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "schema/evaluated.h"
#include "schema/program.h"
#include "schema/violation.h"
#include "schema/wording.h"

namespace touchstone::schema {

class Evaluation {
 public:
  Evaluation(const Program& program, json::Value document);

  // How many schemas may be inside each other on the way to one value. It bounds our stack.
  static constexpr int kMaxDepth = 3000;

  bool valid() { return valid(program_.entry); }
  bool valid(NodeId id);
  std::vector<Violation> check();

 private:
  // The resources entered on the way here, innermost first.
  struct Scope {
    std::uint32_t resource;
    const Scope* outer;
  };

  // `seen` is not null when somebody around asks what was evaluated of this very value.
  template <bool kReport>
  bool run(NodeId id, json::Value value, Evaluated* seen);
  template <bool kReport>
  bool run_node(const Node& node, json::Value value, Evaluated* seen);
  template <bool kReport>
  bool run_with_unevaluated(const Node& node, json::Value value, Evaluated* seen);
  template <bool kReport>
  bool check_leaf(const Node& node, json::Value value);
  template <bool kReport>
  bool run_rules(const Node& node, json::Value value, Evaluated* seen);

  template <bool kReport>
  bool check_type(const Node& node, json::Value value);
  template <bool kReport>
  bool check_values(const Node& node, json::Value value);
  template <bool kReport>
  bool check_number(const Node& node, json::Value value);
  template <bool kReport>
  bool check_string(const Node& node, json::Value value);

  template <bool kReport>
  bool check_array(const Node& node, json::Value value, Evaluated* seen);
  template <bool kReport>
  bool check_items(const Node& node, json::Value value, Evaluated* seen);
  template <bool kReport>
  bool check_contains(const Node& node, json::Value value, Evaluated* seen);
  template <bool kReport>
  bool check_unique(const Node& node, json::Value value);

  template <bool kReport>
  bool check_object(const Node& node, json::Value value, Evaluated* seen);
  template <bool kReport>
  bool check_members(const Node& node, json::Value value, Evaluated* seen);
  template <bool kReport>
  bool check_property(const Property& property, const json::Member& member);
  template <bool kReport>
  bool check_patterns(const ObjectRules& rules, const json::Member& member, bool& known);
  template <bool kReport>
  bool check_required(const Node& node, json::Value value, std::uint64_t present);
  template <bool kReport>
  bool report_missing(const Node& node, std::string_view keyword, std::string_view name,
                      const std::string& words, json::Value value);
  const std::vector<std::string>* requirements_of_member(const Node& node,
                                                         std::string_view name) const;
  template <bool kReport>
  bool check_dependencies(const Node& node, json::Value value, Evaluated* seen);

  template <bool kReport>
  bool check_applicator(const Node& node, const Applicator& applicator, json::Value value,
                        Evaluated* seen);
  template <bool kReport>
  bool check_all_of(const Applicator& applicator, json::Value value, Evaluated* seen);
  template <bool kReport>
  bool check_any_of(const Node& node, const Applicator& applicator, json::Value value,
                    Evaluated* seen);
  template <bool kReport>
  bool check_one_of(const Node& node, const Applicator& applicator, json::Value value,
                    Evaluated* seen);
  template <bool kReport>
  bool check_if(const Applicator& applicator, json::Value value, Evaluated* seen);
  template <bool kReport>
  bool check_unevaluated(const Node& node, json::Value value, Evaluated& seen);
  NodeId dynamic_target(const Applicator& applicator) const;

  // Runs a branch that may fail without harm; what it saw counts only when it does not.
  bool try_branch(NodeId id, json::Value value, Evaluated* seen);
  // The branches worth trying; null for all.
  const std::vector<std::uint16_t>* candidates(const Applicator& applicator, json::Value value);
  // Reports the branch that went furthest, or what all of them want together.
  void report_no_branch(const Node& node, const Applicator& applicator, json::Value value);
  void report_unknown_tag(const Node& node, const Applicator& applicator, json::Value value);
  std::vector<Violation> report_branch(const Applicator& applicator, std::size_t branch,
                                       json::Value value);

  Pattern::Outcome search(const Pattern& pattern, std::string_view text);

  // All return false, so that a check can end with it.
  bool give_up(const char* why);
  template <bool kReport, typename Words>
  bool fail(const Node& node, std::string_view keyword, json::Value value, Words&& expected) {
    if constexpr (kReport) add_violation(node, keyword, expected(), describe_value(value));
    return false;
  }
  bool refuse(const Node& child, std::string_view keyword, std::string expected, json::Value value);
  // As run(), for a member or an item. The schema `false` says nothing itself; the keyword that
  // led to it tells what was refused.
  template <bool kReport, typename Words>
  bool run_child(NodeId id, json::Value value, std::string_view keyword, Words&& refused) {
    const Node& child = program_.nodes[id];
    if constexpr (kReport) {
      if (child.is_false) return refuse(child, keyword, refused(), value);
    } else if (child.only_types && (child.types & type_bit(value.kind())) != 0) {
      return true;
    }
    return run<kReport>(id, value, nullptr);
  }
  void add_violation(const Node& node, std::string_view keyword, std::string expected,
                     std::string actual);

  // Appends to the two paths while it lives; does nothing unless kReport.
  template <bool kReport>
  class Step;

  const Program& program_;
  const json::Value document_;
  const bool has_scopes_;  // some $dynamicRef asks for the way here
  const std::intptr_t stack_at_start_;
  const Scope* scope_ = nullptr;
  std::int64_t budget_;
  int depth_ = 0;
  const char* gave_up_ = nullptr;

  std::vector<Violation> violations_;
  std::string instance_path_;
  std::string keyword_path_;
  const std::vector<std::string>* requirements_ = nullptr;
};

}  // namespace touchstone::schema
