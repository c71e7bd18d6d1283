#include <utility>

#include "rules/rule_forms.h"
#include "rules/words.h"

namespace touchstone::rules {
namespace {

// `exit: {after: SELECTOR or end_input, code: N}`
struct ExitParts {
  std::optional<Role> after;
  bool after_end_input = false;
  int code = 0;
};

class ExitRule final : public Rule {
 public:
  explicit ExitRule(ExitParts parts) : parts_(std::move(parts)) {}
  std::unique_ptr<Watch> watch() const override;

  const ExitParts parts_;
};

class ExitWatch final : public Watch {
 public:
  explicit ExitWatch(const ExitParts& parts) : parts_(parts) {}

  void on_frame(const FrameFact& fact, Roles, Reporter&) override { cause_ = show_frame(fact); }

  void on_exit(const ExitFact& fact, Reporter& reporter) override {
    // How a process ends that we killed is our doing.
    if (fact.harness_ended_it) return;
    if (parts_.after && cause_.empty()) return;
    if (parts_.after_end_input && !fact.input_was_closed) return;
    if (!fact.by_signal && fact.number == parts_.code) {
      reporter.right();
      return;
    }
    const std::string wanted = "exit code " + std::to_string(parts_.code);
    const std::string came =
        (fact.by_signal ? "signal " : "exit code ") + std::to_string(fact.number);
    std::string when;
    if (parts_.after) when = " after " + cause_;
    if (parts_.after_end_input) when = " after the end of its input";
    reporter.wrong(
        {fact.by_signal ? record::FindingKind::kCrashed : record::FindingKind::kExitedEarly,
         fact.event, wanted, came,
         "The process ended with " + came + when + "; it must end with " + wanted + "."});
  }

 private:
  const ExitParts& parts_;
  std::string cause_;  // the frame after which it is to end
};

std::unique_ptr<Watch> ExitRule::watch() const { return std::make_unique<ExitWatch>(parts_); }

}  // namespace

base::Result<RulePtr> make_exit_rule(RuleReader& reader, const yaml::Node& node) {
  yaml::Fields outer(reader.file(), node, "an \"exit\" rule");
  const yaml::Node* const exit = outer.required("exit");
  TS_RETURN_IF_ERROR(outer.finish());
  yaml::Fields fields(reader.file(), *exit, "an \"exit\" rule");
  const yaml::Node* const after = fields.any("after");
  const yaml::Node* const code = fields.required("code");
  TS_RETURN_IF_ERROR(fields.finish());

  ExitParts parts;
  const base::Result<std::uint64_t> number = reader.count(code, 0);
  if (!number) return number.error();
  if (*number > 255) return reader.file().error(code->mark, "an exit code is at most 255");
  parts.code = static_cast<int>(*number);
  parts.after_end_input = after != nullptr && after->is_string() && after->scalar == "end_input";
  if (after != nullptr && after->is_string() && !parts.after_end_input) {
    return reader.file().error(after->mark, "\"after\" must be a selector or end_input");
  }
  const auto cause = reader.optional_selector(parts.after_end_input ? nullptr : after);
  if (!cause) return cause.error();
  parts.after = *cause;
  return RulePtr(std::make_unique<ExitRule>(std::move(parts)));
}

}  // namespace touchstone::rules
