#include "base/text.h"
#include "rules/rule_forms.h"
#include "rules/words.h"

namespace touchstone::rules {
namespace {

// `leftovers: none`
class LeftoversRule final : public Rule {
 public:
  std::unique_ptr<Watch> watch() const override;
};

class LeftoversWatch final : public Watch {
 public:
  void on_exit(const ExitFact& fact, Reporter&) override { own_end_ = !fact.harness_ended_it; }

  void on_gone(const std::vector<std::string>& survivors, std::uint64_t event,
               Reporter& reporter) override {
    // A unit that we killed could not clean up behind itself.
    if (!own_end_) return;
    if (survivors.empty()) {
      reporter.right();
      return;
    }
    constexpr std::size_t kShown = 400;
    const std::string names = base::printable(base::join(survivors, ", "), kShown);
    reporter.wrong({record::FindingKind::kLeftover, event, "nothing left running", names,
                    count_of(survivors.size(), "process", "processes") +
                        " of its own outlived the unit: " + names + "."});
  }

 private:
  bool own_end_ = false;
};

std::unique_ptr<Watch> LeftoversRule::watch() const { return std::make_unique<LeftoversWatch>(); }

}  // namespace

base::Result<RulePtr> make_leftovers_rule(RuleReader& reader, const yaml::Node& node) {
  yaml::Fields fields(reader.file(), node, "a \"leftovers\" rule");
  fields.word("leftovers", {"none"});
  TS_RETURN_IF_ERROR(fields.finish());
  return RulePtr(std::make_unique<LeftoversRule>());
}

}  // namespace touchstone::rules
