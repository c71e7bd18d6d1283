// Evaluation of references and logic: subschemas that look at the same value again.
#include <algorithm>
#include <utility>

#include "schema/evaluation.h"
#include "schema/evaluation_step.h"

namespace touchstone::schema {

template <bool kReport>
bool Evaluation::check_applicator(const Node& node, const Applicator& applicator, json::Value value,
                                  Evaluated* seen) {
  switch (applicator.kind) {
    case Applicator::Kind::kRef:
    case Applicator::Kind::kDynamicRef: {
      const bool dynamic = applicator.kind == Applicator::Kind::kDynamicRef;
      const NodeId id = dynamic ? dynamic_target(applicator) : applicator.branches[0];
      Step<kReport> step(*this);
      step.keyword(applicator.keyword);
      return run<kReport>(id, value, seen);
    }
    case Applicator::Kind::kAllOf:
      return check_all_of<kReport>(applicator, value, seen);
    case Applicator::Kind::kAnyOf:
      return check_any_of<kReport>(node, applicator, value, seen);
    case Applicator::Kind::kOneOf:
      return check_one_of<kReport>(node, applicator, value, seen);
    case Applicator::Kind::kIf:
      return check_if<kReport>(applicator, value, seen);
    case Applicator::Kind::kNot:
      break;
  }
  if (!run<false>(applicator.branches[0], value, nullptr)) return gave_up_ == nullptr;
  return fail<kReport>(node, "not", value,
                       [] { return "expected something that `not` does not describe"; });
}

// The outermost resource on the way here that has the anchor; else the place that was named.
NodeId Evaluation::dynamic_target(const Applicator& applicator) const {
  NodeId target = applicator.branches[0];
  for (const Scope* scope = scope_; scope != nullptr; scope = scope->outer) {
    for (const DynamicTarget& candidate : program_.dynamic_targets) {
      if (candidate.anchor == applicator.anchor && candidate.resource == scope->resource) {
        target = candidate.node;
      }
    }
  }
  return target;
}

template <bool kReport>
bool Evaluation::check_all_of(const Applicator& applicator, json::Value value, Evaluated* seen) {
  bool ok = true;
  for (std::size_t i = 0; i < applicator.branches.size(); ++i) {
    Step<kReport> step(*this);
    step.keyword("allOf").keyword(i);
    if (!run<kReport>(applicator.branches[i], value, seen)) {
      ok = false;
      if (!kReport) return false;
    }
  }
  return ok;
}

bool Evaluation::try_branch(NodeId id, json::Value value, Evaluated* seen) {
  if (seen == nullptr) return run<false>(id, value, nullptr);
  Evaluated own(value.size());
  if (!run<false>(id, value, &own)) return false;
  seen->merge(own);
  return true;
}

const std::vector<std::uint16_t>* Evaluation::candidates(const Applicator& applicator,
                                                         json::Value value) {
  const Discriminator* discriminator = applicator.discriminator.get();
  if (discriminator == nullptr || !value.is_object()) return nullptr;
  const auto tag = value.find_hashed(discriminator->name, discriminator->hash);
  if (!tag) return &discriminator->when_missing;
  if (!tag->is_string()) return &discriminator->otherwise;
  const std::string_view text = tag->as_string();
  const std::uint32_t hash = json::hash_name(text);
  const auto& cases = discriminator->cases;
  auto it = std::lower_bound(
      cases.begin(), cases.end(), hash,
      [](const Discriminator::Case& entry, std::uint32_t wanted) { return entry.hash < wanted; });
  for (; it != cases.end() && it->hash == hash; ++it) {
    if (json::same_name(it->value, text)) return &it->branches;
  }
  return &discriminator->otherwise;
}

template <bool kReport>
bool Evaluation::check_any_of(const Node& node, const Applicator& applicator, json::Value value,
                              Evaluated* seen) {
  const auto* const some = candidates(applicator, value);
  const std::size_t count = some != nullptr ? some->size() : applicator.branches.size();
  bool any = false;
  for (std::size_t i = 0; i < count; ++i) {
    const NodeId id = applicator.branches[some != nullptr ? (*some)[i] : i];
    if (!try_branch(id, value, seen)) continue;
    any = true;
    if (seen == nullptr) break;
  }
  if constexpr (kReport) {
    if (!any) report_no_branch(node, applicator, value);
  }
  return any;
}

template <bool kReport>
bool Evaluation::check_one_of(const Node& node, const Applicator& applicator, json::Value value,
                              Evaluated* seen) {
  const auto* const some = candidates(applicator, value);
  const std::size_t count = some != nullptr ? some->size() : applicator.branches.size();
  std::vector<std::size_t> matching;
  std::size_t matches = 0;
  for (std::size_t i = 0; i < count; ++i) {
    const std::size_t branch = some != nullptr ? (*some)[i] : i;
    if (!try_branch(applicator.branches[branch], value, seen)) continue;
    if (++matches > 1 && !kReport) return false;
    if constexpr (kReport) matching.push_back(branch);
  }
  if (matches == 1) return true;
  if constexpr (kReport) {
    if (matches == 0) {
      report_no_branch(node, applicator, value);
    } else {
      add_violation(node, "oneOf",
                    "expected exactly one alternative to fit, but " + std::to_string(matching[0]) +
                        " and " + std::to_string(matching[1]) + " do",
                    describe_value(value));
    }
  }
  return false;
}

template <bool kReport>
bool Evaluation::check_if(const Applicator& applicator, json::Value value, Evaluated* seen) {
  const NodeId then = applicator.branches[1];
  const NodeId other = applicator.branches[2];
  if (then == kNoNode && other == kNoNode && seen == nullptr) return true;
  const bool holds = try_branch(applicator.branches[0], value, seen);
  const NodeId next = holds ? then : other;
  if (next == kNoNode) return true;
  Step<kReport> step(*this);
  step.keyword(holds ? "then" : "else");
  return run<kReport>(next, value, seen);
}

template bool Evaluation::check_applicator<false>(const Node&, const Applicator&, json::Value,
                                                  Evaluated*);
template bool Evaluation::check_applicator<true>(const Node&, const Applicator&, json::Value,
                                                 Evaluated*);

}  // namespace touchstone::schema
