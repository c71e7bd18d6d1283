#include <utility>

#include "rules/recent_values.h"
#include "rules/rule_forms.h"
#include "rules/words.h"

namespace touchstone::rules {
namespace {

// `order: {each: SELECTOR, needs: SELECTOR, since: SELECTOR, same: POINTER}`
struct OrderParts {
  Role each;
  Role needs;
  std::string needs_text;
  std::optional<Role> since;
  std::string same;
};

class OrderRule final : public Rule {
 public:
  explicit OrderRule(OrderParts parts) : parts_(std::move(parts)) {}
  std::unique_ptr<Watch> watch() const override;

  const OrderParts parts_;
};

class OrderWatch final : public Watch {
 public:
  explicit OrderWatch(const OrderParts& parts) : parts_(parts) {}

  void on_frame(const FrameFact& fact, Roles roles, Reporter& reporter) override {
    ++now_;
    // A frame lies neither before nor after itself.
    if (roles.has(parts_.each)) judge(fact, reporter);
    if (roles.has(parts_.needs)) needed_at_ = now_;
    if (roles.has(parts_.since)) {
      if (const auto key = key_at(fact, parts_.same)) since_.touch(*key) = now_;
    }
  }

 private:
  void judge(const FrameFact& fact, Reporter& reporter) {
    std::uint64_t since = 0;
    std::string start = "the start of the process";
    if (parts_.since) {
      const auto key = key_at(fact, parts_.same);
      const std::uint64_t* const known = key ? since_.find(*key) : nullptr;
      if (known == nullptr) return;
      since = *known;
      start = "what it belongs to" + with_value(parts_.same, *key);
    }
    if (needed_at_ > since) {
      reporter.right();
      return;
    }
    reporter.wrong({record::FindingKind::kOrder, fact.event, parts_.needs_text + " before it",
                    show_frame(fact),
                    "The frame " + show_frame(fact) + " came before any frame that matches " +
                        parts_.needs_text + ", counted from " + start + "."});
  }

  const OrderParts& parts_;
  std::uint64_t now_ = 0;  // counts the frames that this rule hears of
  std::uint64_t needed_at_ = 0;
  RecentValues<std::uint64_t> since_;
};

std::unique_ptr<Watch> OrderRule::watch() const { return std::make_unique<OrderWatch>(parts_); }

}  // namespace

base::Result<RulePtr> make_order_rule(RuleReader& reader, const yaml::Node& node) {
  yaml::Fields outer(reader.file(), node, "an \"order\" rule");
  const yaml::Node* const order = outer.required("order");
  TS_RETURN_IF_ERROR(outer.finish());
  yaml::Fields fields(reader.file(), *order, "an \"order\" rule");
  const yaml::Node* const each = fields.required("each");
  const yaml::Node* const needs = fields.required("needs");
  const yaml::Node* const since = fields.any("since");
  const yaml::Node* const same = fields.any("same");
  TS_RETURN_IF_ERROR(fields.finish());
  if (same != nullptr && since == nullptr) {
    return reader.file().error(same->mark, "\"same\" needs a \"since\" to compare with");
  }

  const base::Result<SelectedRole> judged = reader.selector(*each);
  if (!judged) return judged.error();
  const base::Result<SelectedRole> needed = reader.selector(*needs);
  if (!needed) return needed.error();
  const auto start = reader.optional_selector(since);
  if (!start) return start.error();
  const base::Result<std::string> pointer = reader.pointer(same);
  if (!pointer) return pointer.error();
  return RulePtr(std::make_unique<OrderRule>(OrderParts{
      judged->role, needed->role, needed->selector.pattern.to_text(), *start, *pointer}));
}

}  // namespace touchstone::rules
