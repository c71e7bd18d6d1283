#include <algorithm>
#include <limits>
#include <utility>

#include "rules/recent_values.h"
#include "rules/rule_forms.h"
#include "rules/words.h"

namespace touchstone::rules {
namespace {

constexpr std::uint64_t kUnlimited = std::numeric_limits<std::uint64_t>::max();
// How many requests that got their answers are remembered, to notice one answer too many.
constexpr std::size_t kMaxClosed = 4'096;

// `answered: {request, by: [...], same, until, at_least, at_most}`
struct AnsweredParts {
  Role request;
  std::vector<Role> by;
  std::string by_text;
  std::string same;
  std::optional<Role> until;
  std::uint64_t at_least = 1;
  std::uint64_t at_most = 1;
};

class AnsweredRule final : public Rule {
 public:
  explicit AnsweredRule(AnsweredParts parts) : parts_(std::move(parts)) {}
  std::unique_ptr<Watch> watch() const override;

  const AnsweredParts parts_;
};

// Requests that share a value are counted together: two with one id may get twice the answers.
struct Ledger {
  std::uint64_t requests = 0;
  std::uint64_t settled = 0;  // requests that are counted as subjects
  std::uint64_t answers = 0;
  std::uint64_t last_request = record::kNoEvent;
  bool blamed = false;
};

// A request counts once its answers are complete. Where none is needed that is the end of the
// conversation, since only then it is known that not too many came.
class AnsweredWatch final : public Watch {
 public:
  explicit AnsweredWatch(const AnsweredParts& parts) : parts_(parts) {}

  void on_frame(const FrameFact& fact, Roles roles, Reporter& reporter) override {
    const bool answers =
        std::any_of(parts_.by.begin(), parts_.by.end(), [&](Role role) { return roles.has(role); });
    if (answers) answer(fact, reporter);
    if (roles.has(parts_.until)) asking_ = false;
    if (asking_ && roles.has(parts_.request)) ask(fact);
  }

  void on_exit(const ExitFact& fact, Reporter&) override {
    // Whom we killed owes nothing.
    if (fact.harness_ended_it) open_.clear();
  }

  void finish(bool orderly, Reporter& reporter) override {
    if (!orderly) return;
    open_.for_each(
        [&](const std::string& key, const Ledger& ledger) { settle(key, ledger, reporter); });
    open_.clear();
  }

 private:
  void ask(const FrameFact& fact) {
    const auto key = key_at(fact, parts_.same);
    if (!key) return;
    Ledger& ledger = open_.touch(*key);
    if (Ledger* const closed = closed_.find(*key)) {
      ledger = *closed;
      closed_.erase(*key);
    }
    ++ledger.requests;
    ledger.last_request = fact.event;
  }

  void answer(const FrameFact& fact, Reporter& reporter) {
    const auto key = key_at(fact, parts_.same);
    if (!key) return;
    Ledger* const open = open_.find(*key);
    Ledger* const ledger = open != nullptr ? open : closed_.find(*key);
    if (ledger == nullptr) return;
    ++ledger->answers;
    const bool settles = parts_.at_least > 0 && ledger->settled < ledger->requests &&
                         ledger->answers >= parts_.at_least * (ledger->settled + 1);
    if (settles) {
      ++ledger->settled;
      reporter.right();
    }
    if (!ledger->blamed && too_many(*ledger)) blame_excess(fact, *key, *ledger, reporter);
    if (ledger == open && ledger->settled == ledger->requests) {
      closed_.touch(*key) = *open;
      open_.erase(*key);
    }
  }

  bool too_many(const Ledger& ledger) const {
    return parts_.at_most != kUnlimited && ledger.answers > parts_.at_most * ledger.requests;
  }

  void blame_excess(const FrameFact& fact, const std::string& key, Ledger& ledger,
                    Reporter& reporter) const {
    ledger.blamed = true;
    const std::string limit = "at most " + count_of(parts_.at_most * ledger.requests, "answer");
    Blame blame = {
        record::FindingKind::kUnexpectedFrame, fact.event,
        limit + " that matches " + parts_.by_text + with_value(parts_.same, key), show_frame(fact),
        "The frame " + show_frame(fact) + " is answer number " + std::to_string(ledger.answers) +
            " to " + count_of(ledger.requests, "request") + with_value(parts_.same, key) + "; " +
            limit + " may come."};
    blame.pointer = parts_.same;
    if (ledger.settled == ledger.requests) {
      reporter.wrong_again(std::move(blame));
    } else {
      ++ledger.settled;
      reporter.wrong(std::move(blame));
    }
  }

  void settle(const std::string& key, const Ledger& ledger, Reporter& reporter) const {
    const std::uint64_t left = ledger.requests - ledger.settled;
    if (parts_.at_least == 0) {
      for (std::uint64_t i = 0; i < left; ++i) reporter.right();
      return;
    }
    for (std::uint64_t i = 0; i < left; ++i) {
      reporter.wrong({record::FindingKind::kMissingFrame, ledger.last_request,
                      count_of(parts_.at_least, "answer") + " that matches " + parts_.by_text +
                          with_value(parts_.same, key),
                      ledger.answers == 0 ? "none" : count_of(ledger.answers, "answer"),
                      "The request" + with_value(parts_.same, key) + " got " +
                          count_of(ledger.answers, "answer") + " by the end; " +
                          count_of(parts_.at_least, "answer") + " must come."});
    }
  }

  const AnsweredParts& parts_;
  bool asking_ = true;  // until `until` came
  RecentValues<Ledger> open_;
  RecentValues<Ledger> closed_{kMaxClosed};
};

std::unique_ptr<Watch> AnsweredRule::watch() const {
  return std::make_unique<AnsweredWatch>(parts_);
}

base::Status read_by(RuleReader& reader, const yaml::Node& node, AnsweredParts& parts) {
  const std::vector<yaml::Node> single = {node};
  for (const yaml::Node& item : node.is_array() ? node.items : single) {
    const base::Result<SelectedRole> selected = reader.selector(item);
    if (!selected) return selected.error();
    parts.by.push_back(selected->role);
    if (!parts.by_text.empty()) parts.by_text += " or ";
    parts.by_text += selected->selector.pattern.to_text();
  }
  if (parts.by.empty()) return reader.file().error(node.mark, "\"by\" must name an answer");
  return {};
}

// Exactly one answer, unless the rule says otherwise; one bound alone leaves the other side open.
base::Status read_counts(RuleReader& reader, const yaml::Node* at_least, const yaml::Node* at_most,
                         AnsweredParts& parts) {
  const base::Result<std::uint64_t> least = reader.count(at_least, 1);
  if (!least) return least.error();
  const base::Result<std::uint64_t> most =
      reader.count(at_most, at_least == nullptr ? 1 : kUnlimited);
  if (!most) return most.error();
  parts.at_most = *most;
  parts.at_least = at_least == nullptr ? std::min<std::uint64_t>(1, *most) : *least;
  if (parts.at_least > parts.at_most) {
    return reader.file().error(at_most->mark, "\"at_most\" is less than \"at_least\"");
  }
  return {};
}

}  // namespace

base::Result<RulePtr> make_answered_rule(RuleReader& reader, const yaml::Node& node) {
  yaml::Fields outer(reader.file(), node, "an \"answered\" rule");
  const yaml::Node* const answered = outer.required("answered");
  TS_RETURN_IF_ERROR(outer.finish());
  yaml::Fields fields(reader.file(), *answered, "an \"answered\" rule");
  const yaml::Node* const request = fields.required("request");
  const yaml::Node* const by = fields.required("by");
  const yaml::Node* const same = fields.any("same");
  const yaml::Node* const until = fields.any("until");
  const yaml::Node* const at_least = fields.any("at_least");
  const yaml::Node* const at_most = fields.any("at_most");
  TS_RETURN_IF_ERROR(fields.finish());

  AnsweredParts parts;
  const base::Result<SelectedRole> asked = reader.selector(*request);
  if (!asked) return asked.error();
  parts.request = asked->role;
  TS_RETURN_IF_ERROR(read_by(reader, *by, parts));
  const base::Result<std::string> pointer = reader.pointer(same);
  if (!pointer) return pointer.error();
  parts.same = *pointer;
  const auto end = reader.optional_selector(until);
  if (!end) return end.error();
  parts.until = *end;
  TS_RETURN_IF_ERROR(read_counts(reader, at_least, at_most, parts));
  return RulePtr(std::make_unique<AnsweredRule>(std::move(parts)));
}

}  // namespace touchstone::rules
