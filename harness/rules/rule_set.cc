#include "rules/rule_set.h"

#include <algorithm>
#include <deque>
#include <map>
#include <utility>

#include "rules/compiled_rules.h"

namespace touchstone::rules {
namespace {

// What only `wire` rules may look at: no frame came out of it that a host could have used.
bool is_frame(const FrameFact& fact) {
  using frame::Defect;
  return fact.json && !fact.defects.has(Defect::kOverlong) &&
         !fact.defects.has(Defect::kUnterminated) && !fact.defects.has(Defect::kBadHeader) &&
         !fact.defects.has(Defect::kUnframed);
}

// One process from its start on, with a watch for each rule.
struct Life {
  std::string process;
  std::vector<std::unique_ptr<Watch>> watches;
};

}  // namespace

void Reporter::wrong_again(Blame blame) {
  record::Finding finding;
  finding.kind = blame.kind;
  finding.requirement = requirement_;
  finding.process = process_;
  finding.event = blame.event;
  finding.expected = std::move(blame.expected);
  finding.actual = std::move(blame.actual);
  finding.pointer = std::move(blame.pointer);
  finding.explanation = std::move(blame.explanation);
  sink_.fail(std::move(finding));
}

struct RuleSet::State {
  explicit State(const Rules::State& compiled) : rules(compiled), roles(compiled.rules.size()) {}

  const Rules::State& rules;
  std::deque<Life> lives;                             // in the order of their starts
  std::map<std::string, Life*, std::less<>> current;  // by process

  // Kept from frame to frame for their memory.
  std::vector<std::uint32_t> picked;
  std::vector<std::uint32_t> woken;
  std::vector<Roles> roles;  // by rule

  Life& start(std::string_view process);
  // A process of whose start nobody told, as in a trace that begins in the middle, has one too.
  Life& life_of(std::string_view process);
  void hear_line(Life& life, const FrameFact& fact, Sink& sink);
  void hear_frame(Life& life, const FrameFact& fact, Sink& sink);

  template <typename Call>
  void for_each_watch(Life& life, Sink& sink, const Call& call) {
    for (std::size_t rule = 0; rule < life.watches.size(); ++rule) {
      Reporter reporter(rules.rules[rule].requirement, life.process, sink);
      call(*life.watches[rule], reporter);
    }
  }
};

Life& RuleSet::State::start(std::string_view process) {
  Life& life = lives.emplace_back(Life{std::string(process), {}});
  for (const auto& [requirement, rule] : rules.rules) life.watches.push_back(rule->watch());
  current.insert_or_assign(life.process, &life);
  return life;
}

Life& RuleSet::State::life_of(std::string_view process) {
  const auto found = current.find(process);
  return found == current.end() ? start(process) : *found->second;
}

void RuleSet::State::hear_line(Life& life, const FrameFact& fact, Sink& sink) {
  for (const std::uint32_t rule : rules.line_rules) {
    Reporter reporter(rules.rules[rule].requirement, life.process, sink);
    life.watches[rule]->on_line(fact, reporter);
  }
}

void RuleSet::State::hear_frame(Life& life, const FrameFact& fact, Sink& sink) {
  picked.clear();
  woken.clear();
  rules.selectors.pick(fact, picked);
  for (const std::uint32_t selector : picked) {
    for (const auto& [rule, role] : rules.by_selector[selector]) {
      if (roles[rule].empty()) woken.push_back(rule);
      roles[rule].add(role);
    }
  }
  // Findings come in the contract's order, however the selectors are kept.
  std::sort(woken.begin(), woken.end());
  for (const std::uint32_t rule : woken) {
    Reporter reporter(rules.rules[rule].requirement, life.process, sink);
    life.watches[rule]->on_frame(fact, std::exchange(roles[rule], Roles()), reporter);
  }
}

RuleSet::RuleSet(std::shared_ptr<const Rules> rules)
    : rules_(std::move(rules)), state_(std::make_unique<State>(*rules_->state_)) {}

RuleSet::~RuleSet() = default;

void RuleSet::on_start(std::string_view process) { state_->start(process); }

void RuleSet::on_frame(const FrameFact& fact, Sink& sink) {
  Life& life = state_->life_of(fact.process);
  const std::string& unit_lane = state_->rules.unit_lane;
  if (fact.direction == contract::Direction::kOut && fact.lane == unit_lane) {
    state_->hear_line(life, fact, sink);
  }
  if (is_frame(fact)) state_->hear_frame(life, fact, sink);
}

void RuleSet::on_exit(const ExitFact& fact, Sink& sink) {
  state_->for_each_watch(state_->life_of(fact.process), sink,
                         [&](Watch& watch, Reporter& reporter) { watch.on_exit(fact, reporter); });
}

void RuleSet::on_gone(std::string_view process, const std::vector<std::string>& names, bool held,
                      std::uint64_t event, Sink& sink) {
  state_->for_each_watch(state_->life_of(process), sink, [&](Watch& watch, Reporter& reporter) {
    watch.on_gone(names, held, event, reporter);
  });
}

void RuleSet::finish(bool orderly, Sink& sink) {
  for (Life& life : state_->lives) {
    state_->for_each_watch(
        life, sink, [&](Watch& watch, Reporter& reporter) { watch.finish(orderly, reporter); });
  }
}

}  // namespace touchstone::rules
