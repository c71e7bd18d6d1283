#include "base/text.h"
#include "rules/rule_forms.h"
#include "rules/words.h"

namespace touchstone::rules {
namespace {

// `leftovers: none`, or `leftovers: silent`, which only those that hold the unit's output break.
class LeftoversRule final : public Rule {
 public:
  explicit LeftoversRule(bool silent) : silent_(silent) {}
  std::unique_ptr<Watch> watch() const override;

 private:
  const bool silent_;
};

class LeftoversWatch final : public Watch {
 public:
  explicit LeftoversWatch(bool silent) : silent_(silent) {}

  void on_exit(const ExitFact& fact, Reporter&) override { own_end_ = !fact.harness_ended_it; }

  void on_gone(const std::vector<std::string>& survivors, bool held, std::uint64_t event,
               Reporter& reporter) override {
    // A unit that we killed could not clean up behind itself.
    if (!own_end_) return;
    if (survivors.empty() || (silent_ && !held)) {
      reporter.right();
      return;
    }
    constexpr std::size_t kShown = 400;
    const std::string names = base::printable(base::join(survivors, ", "), kShown);
    const std::string wanted =
        silent_ ? "an output that ends with the unit" : "nothing left running";
    reporter.wrong({record::FindingKind::kLeftover, event, wanted, names,
                    count_of(survivors.size(), "process", "processes") +
                        " of its own outlived the unit: " + names + "."});
  }

 private:
  const bool silent_;
  bool own_end_ = false;
};

std::unique_ptr<Watch> LeftoversRule::watch() const {
  return std::make_unique<LeftoversWatch>(silent_);
}

}  // namespace

base::Result<RulePtr> make_leftovers_rule(RuleReader& reader, const yaml::Node& node) {
  yaml::Fields fields(reader.file(), node, "a \"leftovers\" rule");
  const auto which = fields.word("leftovers", {"none", "silent"});
  TS_RETURN_IF_ERROR(fields.finish());
  return RulePtr(std::make_unique<LeftoversRule>(which == "silent"));
}

}  // namespace touchstone::rules
