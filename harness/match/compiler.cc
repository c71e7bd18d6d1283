#include "match/compiler.h"

#include <algorithm>
#include <utility>

#include "base/text.h"
#include "match/logic_matchers.h"
#include "match/reference.h"

namespace touchstone::match {
namespace {

// "$type" is a matcher; "${name}" and the escaped "$${" are member names.
bool is_matcher_name(std::string_view name) {
  return name.starts_with('$') && !name.starts_with("${") && !name.starts_with("$${");
}

// Sets a flag for as long as it lives.
class Setting {
 public:
  Setting(bool& flag, bool value) : flag_(flag), before_(std::exchange(flag, value)) {}
  ~Setting() { flag_ = before_; }
  Setting(const Setting&) = delete;
  Setting& operator=(const Setting&) = delete;

 private:
  bool& flag_;
  bool before_;
};

}  // namespace

base::Result<MatcherPtr> Compiler::compile(const yaml::Node& node) {
  switch (node.kind) {
    case json::Kind::kString:
      return compile_string(node);
    case json::Kind::kArray:
      return compile_list(node);
    case json::Kind::kObject:
      break;
    default:
      return MatcherPtr(std::make_unique<ConstantMatcher>(node));
  }
  if (node.members.empty() || !is_matcher_name(node.members.front().name)) {
    return compile_object(node, ObjectMatcher::Further::kAllowed);
  }
  return compile_matchers(node);
}

base::Result<MatcherPtr> Compiler::compile_string(const yaml::Node& node) {
  if (const auto name = whole_reference(node.scalar)) {
    return MatcherPtr(std::make_unique<ReferenceMatcher>(std::string(*name)));
  }
  return MatcherPtr(std::make_unique<StringMatcher>(node.scalar));
}

base::Result<MatcherPtr> Compiler::compile_object(const yaml::Node& node,
                                                  ObjectMatcher::Further further) {
  std::vector<ObjectMatcher::Member> members;
  for (const yaml::Node::Member& member : node.members) {
    if (is_matcher_name(member.name)) {
      return file_.error(
          member.mark,
          "matcher \"" + base::printable(member.name, 60) + "\" stands beside plain members",
          "a map holds either matchers or members; $all combines them");
    }
    const Setting setting(may_be_absent_, true);
    auto matcher = compile(member.value);
    if (!matcher) return matcher.error();
    members.push_back({TextOperand(member.name), std::move(matcher).value()});
  }
  return MatcherPtr(std::make_unique<ObjectMatcher>(std::move(members), further, node.to_json()));
}

base::Result<MatcherPtr> Compiler::compile_list(const yaml::Node& node) {
  const Setting setting(may_be_absent_, false);
  auto items = compile_each(node);
  if (!items) return items.error();
  return MatcherPtr(std::make_unique<ListMatcher>(std::move(items).value(), node.to_json()));
}

base::Result<std::vector<MatcherPtr>> Compiler::compile_each(const yaml::Node& list) {
  std::vector<MatcherPtr> matchers;
  for (const yaml::Node& item : list.items) {
    auto matcher = compile(item);
    if (!matcher) return matcher.error();
    matchers.push_back(std::move(matcher).value());
  }
  return matchers;
}

base::Result<MatcherPtr> Compiler::compile_element(const yaml::Node& node) {
  const Setting setting(may_be_absent_, false);
  return compile(node);
}

base::Result<MatcherPtr> Compiler::compile_matchers(const yaml::Node& node) {
  std::vector<MatcherPtr> parts;
  std::string capture_name;
  for (const yaml::Node::Member& member : node.members) {
    if (!is_matcher_name(member.name)) {
      return file_.error(
          member.mark, "member \"" + base::printable(member.name, 60) + "\" stands beside matchers",
          "a map holds either matchers or members; $all combines them");
    }
    if (member.name == "$as") {
      TS_RETURN_IF_ERROR(add_capture(member.value));
      capture_name = member.value.scalar;
      continue;
    }
    auto part = compile_word(member);
    if (!part) return part.error();
    parts.push_back(std::move(part).value());
  }
  if (parts.size() == 1 && capture_name.empty()) return std::move(parts.front());
  return MatcherPtr(std::make_unique<AllMatcher>(std::move(parts), std::move(capture_name)));
}

base::Status Compiler::add_capture(const yaml::Node& argument) {
  const bool is_name = argument.is_string() && !argument.scalar.empty() &&
                       argument.scalar.find_first_of("${} \t\n") == std::string::npos;
  if (!is_name) {
    return file_.error(argument.mark, "\"$as\" takes the name of a capture",
                       "a word without spaces, braces or $");
  }
  if (!may_capture_) {
    return file_.error(argument.mark, "a capture inside \"$not\" would never be made");
  }
  if (std::find(captures_.begin(), captures_.end(), argument.scalar) == captures_.end()) {
    captures_.push_back(argument.scalar);
  }
  return {};
}

}  // namespace touchstone::match
