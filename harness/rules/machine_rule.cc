#include <algorithm>
#include <map>
#include <utility>

#include "base/text.h"
#include "rules/rule_forms.h"
#include "rules/words.h"

namespace touchstone::rules {
namespace {

// `machine: {states: {NAME: [{on: SELECTOR, go: NAME}, {on: SELECTOR, fail: TEXT}]}, start: NAME}`
struct Transition {
  Role on;
  std::size_t go = 0;  // index of a state; where it fails, the state it stays in
  std::string fail;    // why it must not be taken, or empty
};

struct State {
  std::string name;
  std::vector<Transition> transitions;
};

struct MachineParts {
  std::vector<State> states;
  std::size_t start = 0;
};

class MachineRule final : public Rule {
 public:
  explicit MachineRule(MachineParts parts) : parts_(std::move(parts)) {}
  std::unique_ptr<Watch> watch() const override;

  const MachineParts parts_;
};

class MachineWatch final : public Watch {
 public:
  explicit MachineWatch(const MachineParts& parts) : parts_(parts), state_(parts.start) {}

  void on_frame(const FrameFact& fact, Roles roles, Reporter& reporter) override {
    const State& state = parts_.states[state_];
    const auto taken = std::find_if(state.transitions.begin(), state.transitions.end(),
                                    [&](const Transition& each) { return roles.has(each.on); });
    if (taken == state.transitions.end()) return;
    if (taken->fail.empty()) {
      reporter.right();
    } else {
      reporter.wrong({record::FindingKind::kOrder, fact.event,
                      "no such frame in state \"" + state.name + "\"", show_frame(fact),
                      "The frame " + show_frame(fact) + " came in state \"" + state.name +
                          "\": " + taken->fail + "."});
    }
    state_ = taken->go;
  }

 private:
  const MachineParts& parts_;
  std::size_t state_;
};

std::unique_ptr<Watch> MachineRule::watch() const { return std::make_unique<MachineWatch>(parts_); }

class MachineReader {
 public:
  MachineReader(RuleReader& reader, const yaml::Node& states) : reader_(reader), states_(states) {
    for (const yaml::Node::Member& state : states.members) names_.push_back(state.name);
  }

  base::Result<std::size_t> state(const yaml::Node& name) const {
    const auto found = std::find(names_.begin(), names_.end(), name.scalar);
    if (name.is_string() && found != names_.end()) {
      return static_cast<std::size_t>(found - names_.begin());
    }
    const auto nearest = base::did_you_mean(name.scalar, names_);
    return reader_.file().error(
        name.mark, "unknown state \"" + name.scalar + "\"",
        nearest ? "did you mean \"" + *nearest + "\"?" : "known: " + base::join(names_, ", "));
  }

  base::Result<std::vector<State>> read() {
    std::vector<State> states;
    for (const yaml::Node::Member& member : states_.members) {
      if (!member.value.is_array()) {
        return reader_.file().error(member.value.mark, "a state must be a list of transitions");
      }
      State state{member.name, {}};
      for (const yaml::Node& item : member.value.items) {
        base::Result<Transition> transition = read_transition(item, states.size());
        if (!transition) return transition.error();
        state.transitions.push_back(std::move(transition).value());
      }
      states.push_back(std::move(state));
    }
    return states;
  }

 private:
  base::Result<Transition> read_transition(const yaml::Node& node, std::size_t from) {
    yaml::Fields fields(reader_.file(), node, "a transition");
    const yaml::Node* const on = fields.required("on");
    const yaml::Node* const go = fields.any("go");
    Transition transition;
    transition.fail = fields.text("fail").value_or("");
    TS_RETURN_IF_ERROR(fields.finish());
    if ((go == nullptr) == transition.fail.empty()) {
      return reader_.file().error(node.mark, "a transition must have either \"go\" or \"fail\"");
    }
    const base::Result<SelectedRole> selected = reader_.selector(*on);
    if (!selected) return selected.error();
    transition.on = selected->role;
    transition.go = from;
    if (go == nullptr) return transition;
    const base::Result<std::size_t> target = state(*go);
    if (!target) return target.error();
    transition.go = *target;
    return transition;
  }

  RuleReader& reader_;
  const yaml::Node& states_;
  std::vector<std::string> names_;
};

}  // namespace

base::Result<RulePtr> make_machine_rule(RuleReader& reader, const yaml::Node& node) {
  yaml::Fields outer(reader.file(), node, "a \"machine\" rule");
  const yaml::Node* const machine = outer.required("machine");
  TS_RETURN_IF_ERROR(outer.finish());
  yaml::Fields fields(reader.file(), *machine, "a \"machine\" rule");
  const yaml::Node* const states =
      fields.required("states") == nullptr ? nullptr : fields.object("states");
  const yaml::Node* const start = fields.required("start");
  TS_RETURN_IF_ERROR(fields.finish());

  MachineReader machine_reader(reader, *states);
  MachineParts parts;
  base::Result<std::vector<State>> read = machine_reader.read();
  if (!read) return read.error();
  parts.states = std::move(read).value();
  const base::Result<std::size_t> first = machine_reader.state(*start);
  if (!first) return first.error();
  parts.start = *first;
  return RulePtr(std::make_unique<MachineRule>(std::move(parts)));
}

}  // namespace touchstone::rules
