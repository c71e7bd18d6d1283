#include "rules/rule_forms.h"

#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "base/text.h"

namespace touchstone::rules {
namespace {

struct Form {
  std::string_view verb;
  base::Result<RulePtr> (*make)(RuleReader&, const yaml::Node&);
};

constexpr std::array<Form, 11> kForms = {{
    {"first", make_first_rule},
    {"each", make_each_rule},
    {"at_most", make_at_most_rule},
    {"never", make_never_rule},
    {"order", make_order_rule},
    {"answered", make_answered_rule},
    {"refers", make_refers_rule},
    {"machine", make_machine_rule},
    {"wire", make_wire_rule},
    {"exit", make_exit_rule},
    {"leftovers", make_leftovers_rule},
}};

base::Error unknown_form(const yaml::File& file, const yaml::Node& node) {
  std::vector<std::string> verbs;
  for (const Form& form : kForms) verbs.emplace_back(form.verb);
  const std::string all = "a rule is one of " + base::join(verbs, ", ");
  if (node.members.empty()) return file.error(node.mark, "a rule must be a map", all);
  for (const yaml::Node::Member& member : node.members) {
    if (const auto verb = base::did_you_mean(member.name, verbs)) {
      return file.error(member.mark, "unknown rule \"" + member.name + "\"",
                        "did you mean \"" + *verb + "\"?");
    }
  }
  const yaml::Node::Member& first = node.members.front();
  return file.error(first.mark, "unknown rule \"" + first.name + "\"", all);
}

}  // namespace

base::Result<RulePtr> make_rule(RuleReader& reader, const yaml::Node& node) {
  for (const Form& form : kForms) {
    if (node.find(form.verb) != nullptr) return form.make(reader, node);
  }
  return unknown_form(reader.file(), node);
}

}  // namespace touchstone::rules
