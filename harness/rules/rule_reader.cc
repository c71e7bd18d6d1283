#include "rules/rule_reader.h"

#include <utility>

#include "json/number.h"

namespace touchstone::rules {

RuleReader::RuleReader(const contract::Contract& contract, SelectorIndex& index,
                       const contract::Requirement& requirement)
    : contract_(contract), index_(index), requirement_(requirement) {}

base::Result<SelectedRole> RuleReader::selector(const yaml::Node& node) {
  base::Result<Selector> selector = Selector::compile(contract_, file(), node);
  if (!selector) return selector.error();
  const base::Result<Role> role = listen(*selector, node.mark);
  if (!role) return role.error();
  return SelectedRole{*role, std::move(selector).value()};
}

base::Result<std::optional<Role>> RuleReader::optional_selector(const yaml::Node* node) {
  if (node == nullptr) return std::optional<Role>();
  const base::Result<SelectedRole> selected = selector(*node);
  if (!selected) return selected.error();
  return std::optional<Role>(selected->role);
}

base::Result<Role> RuleReader::anything_like(const Selector& selector) {
  return listen(selector.anything(), requirement_.mark);
}

base::Result<Role> RuleReader::listen(Selector selector, yaml::Mark mark) {
  if (roles_.size() == kMaxRoles) {
    return file().error(mark,
                        "a rule can have at most " + std::to_string(kMaxRoles) + " selectors");
  }
  roles_.push_back(index_.add(std::move(selector)));
  return static_cast<Role>(roles_.size() - 1);
}

base::Result<std::string> RuleReader::pointer(const yaml::Node* node) const {
  if (node == nullptr) return std::string();
  if (node->is_string() && node->scalar.starts_with('/')) return node->scalar;
  const std::string hint = node->is_string() ? "did you mean \"/" + node->scalar + "\"?" : "";
  return file().error(node->mark, "a JSON pointer must begin with '/'", hint);
}

base::Result<std::uint64_t> RuleReader::count(const yaml::Node* node,
                                              std::uint64_t otherwise) const {
  if (node == nullptr) return otherwise;
  constexpr std::uint64_t kLargest = 1'000'000'000;
  if (node->is(json::Kind::kNumber)) {
    const auto count = json::Number(node->scalar).as_uint64();
    if (count && *count <= kLargest) return *count;
  }
  return file().error(node->mark, "a count must be an integer from 0 to a thousand million");
}

}  // namespace touchstone::rules
