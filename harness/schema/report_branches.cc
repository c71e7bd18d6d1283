// What to say when no branch of an anyOf or oneOf fits: the branch that went furthest, and not a
// wall of text.
#include <algorithm>
#include <tuple>
#include <utility>

#include "schema/evaluation.h"
#include "schema/evaluation_step.h"

namespace touchstone::schema {
namespace {

// How deep below the value in question a violation stands.
std::size_t depth_below(const Violation& violation, std::size_t base) {
  const std::string& location = violation.instance_location;
  return static_cast<std::size_t>(
      std::count(location.begin() + static_cast<std::ptrdiff_t>(base), location.end(), '/'));
}

bool is_choice(const Violation& violation) {
  return violation.keyword == "const" || violation.keyword == "enum";
}

// Larger is further: the right type, the right tags, then how deep it got, then how little fails.
auto progress(const std::vector<Violation>& violations, std::size_t base) {
  bool right_type = true;
  bool right_tags = true;
  std::size_t shallowest = violations.empty() ? 0 : depth_below(violations.front(), base);
  for (const Violation& violation : violations) {
    const std::size_t depth = depth_below(violation, base);
    shallowest = std::min(shallowest, depth);
    if (depth == 0 && (violation.keyword == "type" || is_choice(violation))) right_type = false;
    if (depth == 1 && is_choice(violation)) right_tags = false;
  }
  const auto few = -static_cast<std::ptrdiff_t>(violations.size());
  return std::tuple(right_type, right_tags, shallowest, few);
}

constexpr std::string_view kExpected = "expected ";
constexpr std::size_t kMaxMerged = 8;

// "expected a string, or an integer" when every branch only wants another kind of value here.
std::string merged(const std::vector<std::vector<Violation>>& branches, std::size_t base) {
  std::vector<std::string> wants;
  for (const std::vector<Violation>& violations : branches) {
    if (violations.size() != 1) return "";
    const Violation& only = violations.front();
    const bool plain = only.keyword == "type" || is_choice(only);
    if (!plain || depth_below(only, base) > 0) return "";
    std::string want = only.expected.substr(kExpected.size());
    if (std::find(wants.begin(), wants.end(), want) == wants.end()) wants.push_back(want);
  }
  std::string text(kExpected);
  for (std::size_t i = 0; i < wants.size(); ++i) {
    if (i == kMaxMerged) return text + " or something else";
    if (i > 0) text += " or ";
    text += wants[i];
  }
  return text;
}

}  // namespace

std::vector<Violation> Evaluation::report_branch(const Applicator& applicator, std::size_t branch,
                                                 json::Value value) {
  std::vector<Violation> outer = std::exchange(violations_, {});
  {
    Step<true> step(*this);
    step.keyword(applicator.keyword).keyword(branch);
    run<true>(applicator.branches[branch], value, nullptr);
  }
  return std::exchange(violations_, std::move(outer));
}

void Evaluation::report_no_branch(const Node& node, const Applicator& applicator,
                                  json::Value value) {
  const auto* const some = candidates(applicator, value);
  if (some != nullptr && some->empty()) return report_unknown_tag(node, applicator, value);
  const std::size_t count = some != nullptr ? some->size() : applicator.branches.size();
  std::vector<std::vector<Violation>> branches;
  for (std::size_t i = 0; i < count; ++i) {
    branches.push_back(report_branch(applicator, some != nullptr ? (*some)[i] : i, value));
    if (branches.back().empty()) return;  // a limit was hit, which is reported as such
  }
  const std::size_t base = instance_path_.size();
  if (const std::string words = merged(branches, base); branches.size() > 1 && !words.empty()) {
    return add_violation(node, applicator.keyword, words, describe_value(value));
  }
  auto best = branches.begin();
  for (auto it = branches.begin(); it != branches.end(); ++it) {
    if (progress(*it, base) > progress(*best, base)) best = it;
  }
  for (Violation& violation : *best) violations_.push_back(std::move(violation));
}

// No branch is possible, for want of a tag or because of its value.
void Evaluation::report_unknown_tag(const Node& node, const Applicator& applicator,
                                    json::Value value) {
  const Discriminator& discriminator = *applicator.discriminator;
  const auto tag = value.find(discriminator.name);
  if (!tag) {
    return add_violation(node, applicator.keyword, missing_member(discriminator.name),
                         describe_value(value));
  }
  std::vector<std::string_view> known;
  for (const Discriminator::Case& entry : discriminator.cases) known.push_back(entry.value);
  std::sort(known.begin(), known.end());
  Step<true> step(*this);
  step.instance(discriminator.name);
  add_violation(node, applicator.keyword, expected_strings(known), describe_value(*tag));
}

}  // namespace touchstone::schema
