#include <utility>

#include "rules/recent_values.h"
#include "rules/rule_forms.h"
#include "rules/words.h"

namespace touchstone::rules {
namespace {

// `refers: {each: SELECTOR, at: POINTER, to: [{in: SELECTOR, at: POINTER}]}`
struct RefersParts {
  struct Target {
    Role in;
    std::string at;
    std::string text;
  };
  Role each;
  std::string at;
  std::vector<Target> to;
};

class RefersRule final : public Rule {
 public:
  explicit RefersRule(RefersParts parts) : parts_(std::move(parts)) {}
  std::unique_ptr<Watch> watch() const override;

  const RefersParts parts_;
};

class RefersWatch final : public Watch {
 public:
  explicit RefersWatch(const RefersParts& parts) : parts_(parts) {}

  void on_frame(const FrameFact& fact, Roles roles, Reporter& reporter) override {
    if (roles.has(parts_.each)) judge(fact, reporter);
    for (const RefersParts::Target& target : parts_.to) {
      if (!roles.has(target.in)) continue;
      if (const auto key = key_at(fact, target.at)) seen_.touch(*key) = true;
    }
  }

 private:
  void judge(const FrameFact& fact, Reporter& reporter) {
    const auto key = key_at(fact, parts_.at);
    if (!key) return;
    if (seen_.find(*key) != nullptr) {
      reporter.right();
      return;
    }
    // It may have been there, among what was forgotten.
    if (seen_.forgot()) return;
    std::string targets;
    for (const RefersParts::Target& target : parts_.to) {
      if (!targets.empty()) targets += " or ";
      targets += target.at + " of a frame that matches " + target.text;
    }
    Blame blame = {record::FindingKind::kUnexpectedFrame, fact.event,
                   "a value seen before at " + targets, show_key(*key),
                   "The frame " + show_frame(fact) + " refers to " + show_key(*key) + " at " +
                       parts_.at + ", which was never seen at " + targets + "."};
    blame.pointer = parts_.at;
    reporter.wrong(std::move(blame));
  }

  const RefersParts& parts_;
  RecentValues<bool> seen_;
};

std::unique_ptr<Watch> RefersRule::watch() const { return std::make_unique<RefersWatch>(parts_); }

base::Result<RefersParts::Target> read_target(RuleReader& reader, const yaml::Node& node) {
  yaml::Fields fields(reader.file(), node, "a target of a \"refers\" rule");
  const yaml::Node* const in = fields.required("in");
  const yaml::Node* const at = fields.required("at");
  TS_RETURN_IF_ERROR(fields.finish());
  const base::Result<SelectedRole> selected = reader.selector(*in);
  if (!selected) return selected.error();
  const base::Result<std::string> pointer = reader.pointer(at);
  if (!pointer) return pointer.error();
  return RefersParts::Target{selected->role, *pointer, selected->selector.pattern.to_text()};
}

}  // namespace

base::Result<RulePtr> make_refers_rule(RuleReader& reader, const yaml::Node& node) {
  yaml::Fields outer(reader.file(), node, "a \"refers\" rule");
  const yaml::Node* const refers = outer.required("refers");
  TS_RETURN_IF_ERROR(outer.finish());
  yaml::Fields fields(reader.file(), *refers, "a \"refers\" rule");
  const yaml::Node* const each = fields.required("each");
  const yaml::Node* const at = fields.required("at");
  const yaml::Node* const to = fields.required("to");
  TS_RETURN_IF_ERROR(fields.finish());

  RefersParts parts;
  const base::Result<SelectedRole> selected = reader.selector(*each);
  if (!selected) return selected.error();
  parts.each = selected->role;
  const base::Result<std::string> pointer = reader.pointer(at);
  if (!pointer) return pointer.error();
  parts.at = *pointer;
  const std::vector<yaml::Node> single = {*to};
  for (const yaml::Node& item : to->is_array() ? to->items : single) {
    base::Result<RefersParts::Target> target = read_target(reader, item);
    if (!target) return target.error();
    parts.to.push_back(std::move(target).value());
  }
  if (parts.to.empty()) return reader.file().error(to->mark, "\"to\" must name a target");
  return RulePtr(std::make_unique<RefersRule>(std::move(parts)));
}

}  // namespace touchstone::rules
