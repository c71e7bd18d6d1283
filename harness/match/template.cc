#include "match/template.h"

#include <algorithm>
#include <utility>

#include "base/text.h"
#include "match/reference.h"

namespace touchstone::match {
namespace {

// Calls visit(text) for every string and member name. Recursion is as deep as the tree.
template <typename Visit>
void for_each_text(const yaml::Node& node, const Visit& visit) {
  if (node.is_string()) visit(node.scalar);
  for (const yaml::Node& item : node.items) for_each_text(item, visit);
  for (const yaml::Node::Member& member : node.members) {
    visit(member.name);
    for_each_text(member.value, visit);
  }
}

base::Result<yaml::Node> expand_string(const yaml::Node& node, const Scope& scope) {
  if (const auto name = whole_reference(node.scalar)) {
    if (const auto value = scope.find(*name)) {
      yaml::Node copy = yaml::Node::from_json(*value);
      copy.mark = node.mark;
      return copy;
    }
  }
  auto text = scope.interpolate(node.scalar);  // also words the error of an unknown name
  if (!text) return text.error();
  yaml::Node string = yaml::Node::string(std::move(text).value());
  string.mark = node.mark;
  return string;
}

base::Result<yaml::Node> expand_node(const yaml::Node& node, const Scope& scope);

base::Status expand_member(const yaml::Node::Member& member, const Scope& scope, bool may_clash,
                           yaml::Node& map) {
  auto name = scope.interpolate(member.name);
  if (!name) return name.error();
  if (may_clash && map.find(*name) != nullptr) {
    return base::Error{base::ExitCode::kBadInput, "two members are called \"" +
                                                      base::printable(*name, 60) +
                                                      "\" once their references are replaced"};
  }
  auto value = expand_node(member.value, scope);
  if (!value) return value.error();
  map.members.push_back({std::move(name).value(), member.mark, std::move(value).value()});
  return {};
}

base::Result<yaml::Node> expand_node(const yaml::Node& node, const Scope& scope) {
  if (node.is_string()) return expand_string(node, scope);
  if (!node.is_array() && !node.is_object()) return node;
  yaml::Node copy = node.is_array() ? yaml::Node::array() : yaml::Node::object();
  copy.mark = node.mark;
  for (const yaml::Node& item : node.items) {
    auto value = expand_node(item, scope);
    if (!value) return value.error();
    copy.items.push_back(std::move(value).value());
  }
  const bool may_clash = std::any_of(
      node.members.begin(), node.members.end(),
      [](const yaml::Node::Member& member) { return has_references_or_escapes(member.name); });
  for (const yaml::Node::Member& member : node.members) {
    TS_RETURN_IF_ERROR(expand_member(member, scope, may_clash, copy));
  }
  return copy;
}

}  // namespace

std::vector<std::string> Template::references() const {
  std::vector<std::string> names;
  for_each_text(value_, [&](std::string_view text) {
    for (std::string& name : match::references(text)) {
      if (std::find(names.begin(), names.end(), name) == names.end()) {
        names.push_back(std::move(name));
      }
    }
  });
  return names;
}

base::Result<yaml::Node> Template::expand(const Scope& scope) const {
  return expand_node(value_, scope);
}

base::Result<std::string> Template::render(const Scope& scope) const {
  auto tree = expand(scope);
  if (!tree) return tree.error();
  return tree->to_json();
}

}  // namespace touchstone::match
