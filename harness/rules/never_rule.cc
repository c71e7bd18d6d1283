#include <utility>

#include "rules/rule_forms.h"
#include "rules/words.h"

namespace touchstone::rules {
namespace {

// `never: SELECTOR, after: SELECTOR, until: SELECTOR`
struct NeverParts {
  Role never;
  std::string pattern;  // of what must not come
  std::optional<Role> after;
  std::optional<Role> until;
};

class NeverRule final : public Rule {
 public:
  explicit NeverRule(NeverParts parts) : parts_(std::move(parts)) {}
  std::unique_ptr<Watch> watch() const override;

  const NeverParts parts_;
};

// A window counts when it has been seen to its end, or at once when something came in it: a
// conversation that broke off says nothing about what would have come.
class NeverWatch final : public Watch {
 public:
  explicit NeverWatch(const NeverParts& parts) : parts_(parts), open_(!parts.after) {}

  void on_frame(const FrameFact& fact, Roles roles, Reporter& reporter) override {
    // The frames that open and close a window are not in it.
    if (open_ && roles.has(parts_.until)) {
      close(reporter);
    } else if (open_ && !blamed_ && roles.has(parts_.never)) {
      blame(fact, reporter);
    }
    if (!open_ && roles.has(parts_.after)) {
      open_ = true;
      opened_by_ = show_frame(fact);
    }
  }

  void on_exit(const ExitFact& fact, Reporter& reporter) override {
    if (!fact.harness_ended_it && open_) close(reporter);
  }

  void finish(bool orderly, Reporter& reporter) override {
    if (orderly && open_) close(reporter);
  }

 private:
  void close(Reporter& reporter) {
    if (!blamed_) reporter.right();
    open_ = false;
    blamed_ = false;
  }

  void blame(const FrameFact& fact, Reporter& reporter) {
    blamed_ = true;
    const std::string when = opened_by_.empty() ? "" : " after " + opened_by_;
    reporter.wrong({record::FindingKind::kOrder, fact.event,
                    "no frame that matches " + parts_.pattern + when, show_frame(fact),
                    "The frame " + show_frame(fact) + " must not come" + when + "."});
  }

  const NeverParts& parts_;
  bool open_;
  bool blamed_ = false;  // for the window that is open
  std::string opened_by_;
};

std::unique_ptr<Watch> NeverRule::watch() const { return std::make_unique<NeverWatch>(parts_); }

}  // namespace

base::Result<RulePtr> make_never_rule(RuleReader& reader, const yaml::Node& node) {
  yaml::Fields fields(reader.file(), node, "a \"never\" rule");
  const yaml::Node* const never = fields.required("never");
  const yaml::Node* const after = fields.any("after");
  const yaml::Node* const until = fields.any("until");
  TS_RETURN_IF_ERROR(fields.finish());
  const base::Result<SelectedRole> forbidden = reader.selector(*never);
  if (!forbidden) return forbidden.error();
  const auto opens = reader.optional_selector(after);
  if (!opens) return opens.error();
  const auto closes = reader.optional_selector(until);
  if (!closes) return closes.error();
  return RulePtr(std::make_unique<NeverRule>(
      NeverParts{forbidden->role, forbidden->selector.pattern.to_text(), *opens, *closes}));
}

}  // namespace touchstone::rules
