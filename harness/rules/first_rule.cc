#include <utility>

#include "rules/rule_forms.h"
#include "rules/words.h"

namespace touchstone::rules {
namespace {

// `first: SELECTOR`
class FirstRule final : public Rule {
 public:
  FirstRule(SelectedRole wanted, Role any) : wanted_(std::move(wanted)), any_(any) {}
  std::unique_ptr<Watch> watch() const override;

  const SelectedRole wanted_;
  const Role any_;
};

class FirstWatch final : public Watch {
 public:
  explicit FirstWatch(const FirstRule& rule) : rule_(rule) {}

  void on_frame(const FrameFact& fact, Roles roles, Reporter& reporter) override {
    if (seen_ || !roles.has(rule_.any_)) return;
    seen_ = true;
    if (roles.has(rule_.wanted_.role)) {
      reporter.right();
      return;
    }
    const match::Pattern& pattern = rule_.wanted_.selector.pattern;
    reporter.wrong(blame_mismatch(fact, pattern,
                                  "The first frame is " + show_frame(fact) +
                                      ", but it must match " + pattern.to_text() + "."));
  }

 private:
  const FirstRule& rule_;
  bool seen_ = false;
};

std::unique_ptr<Watch> FirstRule::watch() const { return std::make_unique<FirstWatch>(*this); }

}  // namespace

base::Result<RulePtr> make_first_rule(RuleReader& reader, const yaml::Node& node) {
  yaml::Fields fields(reader.file(), node, "a \"first\" rule");
  const yaml::Node* const first = fields.required("first");
  TS_RETURN_IF_ERROR(fields.finish());
  base::Result<SelectedRole> wanted = reader.selector(*first);
  if (!wanted) return wanted.error();
  const base::Result<Role> any = reader.anything_like(wanted->selector);
  if (!any) return any.error();
  return RulePtr(std::make_unique<FirstRule>(std::move(wanted).value(), *any));
}

}  // namespace touchstone::rules
