#include <utility>

#include "rules/rule_forms.h"
#include "rules/words.h"

namespace touchstone::rules {
namespace {

// `at_most: N, of: SELECTOR`
class AtMostRule final : public Rule {
 public:
  AtMostRule(std::uint64_t limit, Selector of) : limit_(limit), of_(std::move(of)) {}
  std::unique_ptr<Watch> watch() const override;

  const std::uint64_t limit_;
  const Selector of_;
};

class AtMostWatch final : public Watch {
 public:
  explicit AtMostWatch(const AtMostRule& rule) : rule_(rule) {}

  void on_frame(const FrameFact& fact, Roles, Reporter& reporter) override {
    if (++count_ == 1) reporter.right();
    if (count_ != rule_.limit_ + 1) return;
    const std::string limit = "at most " + count_of(rule_.limit_, "frame");
    reporter.wrong_again({record::FindingKind::kUnexpectedFrame, fact.event,
                          limit + " that matches " + rule_.of_.pattern.to_text(), show_frame(fact),
                          "The frame " + show_frame(fact) + " is number " + std::to_string(count_) +
                              " of its kind in this process; " + limit + " may match " +
                              rule_.of_.pattern.to_text() + "."});
  }

 private:
  const AtMostRule& rule_;
  std::uint64_t count_ = 0;
};

std::unique_ptr<Watch> AtMostRule::watch() const { return std::make_unique<AtMostWatch>(*this); }

}  // namespace

base::Result<RulePtr> make_at_most_rule(RuleReader& reader, const yaml::Node& node) {
  yaml::Fields fields(reader.file(), node, "an \"at_most\" rule");
  const yaml::Node* const at_most = fields.required("at_most");
  const yaml::Node* const of = fields.required("of");
  TS_RETURN_IF_ERROR(fields.finish());
  const base::Result<std::uint64_t> limit = reader.count(at_most, 0);
  if (!limit) return limit.error();
  base::Result<SelectedRole> selected = reader.selector(*of);
  if (!selected) return selected.error();
  return RulePtr(std::make_unique<AtMostRule>(*limit, std::move(selected->selector)));
}

}  // namespace touchstone::rules
