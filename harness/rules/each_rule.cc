#include <utility>

#include "match/scope.h"
#include "rules/rule_forms.h"
#include "rules/words.h"

namespace touchstone::rules {
namespace {

const match::Scope kNoVariables;

// `each: SELECTOR, is: PATTERN`
class EachRule final : public Rule {
 public:
  explicit EachRule(match::Pattern is) : is_(std::move(is)) {}
  std::unique_ptr<Watch> watch() const override;

  const match::Pattern is_;
};

class EachWatch final : public Watch {
 public:
  explicit EachWatch(const EachRule& rule) : rule_(rule) {}

  void on_frame(const FrameFact& fact, Roles, Reporter& reporter) override {
    if (rule_.is_.matches(fact.json, kNoVariables)) {
      reporter.right();
      return;
    }
    reporter.wrong(blame_mismatch(
        fact, rule_.is_,
        "The frame " + show_frame(fact) + " does not match " + rule_.is_.to_text() + "."));
  }

 private:
  const EachRule& rule_;
};

std::unique_ptr<Watch> EachRule::watch() const { return std::make_unique<EachWatch>(*this); }

}  // namespace

base::Result<RulePtr> make_each_rule(RuleReader& reader, const yaml::Node& node) {
  yaml::Fields fields(reader.file(), node, "an \"each\" rule");
  const yaml::Node* const each = fields.required("each");
  const yaml::Node* const is = fields.required("is");
  TS_RETURN_IF_ERROR(fields.finish());
  const base::Result<SelectedRole> selected = reader.selector(*each);
  if (!selected) return selected.error();
  base::Result<match::Pattern> pattern = compile_pattern(reader.file(), *is);
  if (!pattern) return pattern.error();
  return RulePtr(std::make_unique<EachRule>(std::move(pattern).value()));
}

}  // namespace touchstone::rules
