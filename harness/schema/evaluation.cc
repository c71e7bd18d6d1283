#include "schema/evaluation.h"

#include <utility>

#include "schema/evaluation_step.h"
#include "schema/wording.h"

namespace touchstone::schema {
namespace {

// Evaluation::kMaxDepth takes two megabytes in an ordinary build. Some sanitizers need ten times as
// much; they give up earlier rather than crash.
constexpr std::intptr_t kMaxStack = 6 << 20;

std::intptr_t stack_position() {
  return reinterpret_cast<std::intptr_t>(__builtin_frame_address(0));
}

// How many times a schema may be applied: this, and more for larger documents.
constexpr std::int64_t kBaseBudget = 1'000'000;
constexpr std::int64_t kBudgetPerByte = 64;
// Past this nobody reads on.
constexpr std::size_t kMaxViolations = 250;

}  // namespace

Evaluation::Evaluation(const Program& program, json::Value document)
    : program_(program),
      document_(document),
      has_scopes_(!program.dynamic_targets.empty()),
      stack_at_start_(stack_position()),
      budget_(kBaseBudget + kBudgetPerByte * static_cast<std::int64_t>(document.raw().size())) {}

bool Evaluation::valid(NodeId id) {
  return run<false>(id, document_, nullptr) && gave_up_ == nullptr;
}

std::vector<Violation> Evaluation::check() {
  run<true>(program_.entry, document_, nullptr);
  if (gave_up_ != nullptr) {
    Violation violation;
    violation.absolute_keyword_location = program_.nodes[program_.entry].location;
    violation.expected = gave_up_;
    violations_.push_back(std::move(violation));
  }
  return std::move(violations_);
}

bool Evaluation::give_up(const char* why) {
  if (gave_up_ == nullptr) gave_up_ = why;
  budget_ = 0;  // nothing is done any more
  return false;
}

bool Evaluation::refuse(const Node& child, std::string_view keyword, std::string expected,
                        json::Value value) {
  add_violation(child, "", std::move(expected), describe_value(value));
  if (!violations_.empty()) violations_.back().keyword = keyword;
  return false;
}

void Evaluation::add_violation(const Node& node, std::string_view keyword, std::string expected,
                               std::string actual) {
  if (violations_.size() >= kMaxViolations) return;
  Violation violation;
  violation.instance_location = instance_path_;
  violation.keyword_location = keyword_path_;
  violation.absolute_keyword_location = node.location;
  if (!keyword.empty()) {
    json::append_token(violation.keyword_location, keyword);
    violation.absolute_keyword_location.append("/").append(keyword);
  }
  violation.keyword = keyword;
  violation.expected = std::move(expected);
  violation.actual = std::move(actual);
  if (requirements_ != nullptr) violation.requirements = *requirements_;
  violations_.push_back(std::move(violation));
}

template <bool kReport>
inline bool Evaluation::check_type(const Node& node, json::Value value) {
  const json::Kind kind = value.kind();
  if ((node.types & type_bit(kind)) != 0) return true;
  if (kind == json::Kind::kNumber && (node.types & kIntegerType) != 0 &&
      value.as_number().is_integer()) {
    return true;
  }
  if constexpr (kReport) {
    if (node.is_false) return refuse(node, "", "expected nothing at all", value);
    add_violation(node, "type", expected_type(node.types), describe_value(value));
  }
  return false;
}

// The keywords that look at nothing inside the value, but for `type`.
template <bool kReport>
inline bool Evaluation::check_leaf(const Node& node, json::Value value) {
  bool ok = node.values.empty() || check_values<kReport>(node, value);
  if (!ok && !kReport) return false;
  if (node.number && value.is_number() && !check_number<kReport>(node, value)) ok = false;
  if (node.string && value.is_string() && !check_string<kReport>(node, value)) ok = false;
  return ok;
}

template <bool kReport>
inline bool Evaluation::run_rules(const Node& node, json::Value value, Evaluated* seen) {
  // What is of another type need not hear the rest.
  if (!check_type<kReport>(node, value)) return false;
  bool ok = check_leaf<kReport>(node, value);
  if (!ok && !kReport) return false;
  if (node.object && value.is_object() && !check_object<kReport>(node, value, seen)) ok = false;
  if (node.array && value.is_array() && !check_array<kReport>(node, value, seen)) ok = false;
  for (const Applicator& applicator : node.applicators) {
    if (!ok && !kReport) return false;
    if (!check_applicator<kReport>(node, applicator, value, seen)) ok = false;
  }
  return ok;
}

template <bool kReport>
inline bool Evaluation::run_with_unevaluated(const Node& node, json::Value value, Evaluated* seen) {
  if (!node.has_unevaluated) return run_rules<kReport>(node, value, seen);
  Evaluated own(value.size());
  bool ok = run_rules<kReport>(node, value, &own);
  // A branch that failed has seen nothing; to call its members unevaluated too would be noise.
  const bool worth_it = ok || (kReport && node.applicators.empty());
  if (worth_it && !check_unevaluated<kReport>(node, value, own)) ok = false;
  if (ok && seen != nullptr) seen->merge(own);
  return ok;
}

template <bool kReport>
inline bool Evaluation::run_node(const Node& node, json::Value value, Evaluated* seen) {
  if constexpr (kReport) {
    if (!node.requirements.empty()) {
      const auto* const outer = std::exchange(requirements_, &node.requirements);
      const bool ok = run_with_unevaluated<kReport>(node, value, seen);
      requirements_ = outer;
      return ok;
    }
  }
  return run_with_unevaluated<kReport>(node, value, seen);
}

template <bool kReport>
bool Evaluation::run(NodeId id, json::Value value, Evaluated* seen) {
  if (--budget_ < 0) return give_up("expected a document that can be checked in bounded time");
  const NodeId same = kReport ? kNoNode : program_.nodes[id].same_as;
  const Node& node = program_.nodes[same != kNoNode ? same : id];
  if (!kReport && node.is_leaf) {
    return check_type<false>(node, value) && check_leaf<false>(node, value);
  }
  if (depth_ >= kMaxDepth || stack_at_start_ - stack_position() > kMaxStack) {
    return give_up("expected a document that is nested less deep");
  }
  ++depth_;
  bool ok;
  if (has_scopes_ && (scope_ == nullptr || scope_->resource != node.resource)) {
    const Scope here{node.resource, scope_};
    scope_ = &here;
    ok = run_node<kReport>(node, value, seen);
    scope_ = here.outer;
  } else {
    ok = run_node<kReport>(node, value, seen);
  }
  --depth_;
  return ok;
}

template bool Evaluation::run<false>(NodeId, json::Value, Evaluated*);
template bool Evaluation::run<true>(NodeId, json::Value, Evaluated*);

}  // namespace touchstone::schema
