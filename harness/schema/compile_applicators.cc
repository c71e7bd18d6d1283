// The keywords that apply subschemas to the same value: references and logic.
#include <algorithm>
#include <utility>

#include "schema/compiler.h"
#include "schema/uri.h"

namespace touchstone::schema {

void Compiler::compile_ref(Task& task, std::string_view keyword, json::Value value) {
  if (!value.is_string()) return fail(task, keyword, "expected a string");
  const base::Result<Place> target = index_.resolve(task.place.resource, value.as_string());
  if (!target.ok()) {
    return fail(
        task, keyword,
        "cannot resolve \"" + std::string(value.as_string()) + "\": " + target.error().what);
  }
  task.node.applicators.push_back({Applicator::Kind::kRef, "$ref", {node_for(*target)}});
}

void Compiler::compile_dynamic_ref(Task& task, std::string_view keyword, json::Value value) {
  if (!value.is_string()) return fail(task, keyword, "expected a string");
  const base::Result<Place> target = index_.resolve(task.place.resource, value.as_string());
  if (!target.ok()) {
    return fail(
        task, keyword,
        "cannot resolve \"" + std::string(value.as_string()) + "\": " + target.error().what);
  }
  // It is dynamic only when what it names statically is a $dynamicAnchor of that name.
  const std::string_view name = split_fragment(value.as_string()).fragment;
  const auto own = target->value.find("$dynamicAnchor");
  const bool dynamic = own && own->is_string() && own->as_string() == name;
  if (!dynamic) {
    task.node.applicators.push_back({Applicator::Kind::kRef, "$dynamicRef", {node_for(*target)}});
    return;
  }
  auto it = std::find(dynamic_anchors_.begin(), dynamic_anchors_.end(), name);
  if (it == dynamic_anchors_.end()) it = dynamic_anchors_.emplace(it, name);
  const auto anchor = static_cast<std::uint32_t>(it - dynamic_anchors_.begin());
  task.node.applicators.push_back(
      {Applicator::Kind::kDynamicRef, "$dynamicRef", {node_for(*target)}, anchor});
}

void Compiler::compile_branches(Task& task, std::string_view keyword, json::Value value) {
  auto kind = Applicator::Kind::kAllOf;
  if (keyword == "anyOf") kind = Applicator::Kind::kAnyOf;
  if (keyword == "oneOf") kind = Applicator::Kind::kOneOf;
  // The keyword's text stands in the document, which the program keeps.
  task.node.applicators.push_back({kind, keyword, read_list(task, keyword, value)});
}

void Compiler::compile_not(Task& task, std::string_view keyword, json::Value value) {
  const NodeId id = child(task, keyword, value);
  task.node.applicators.push_back({Applicator::Kind::kNot, "not", {id}});
}

void Compiler::compile_if(Task& task, std::string_view keyword, json::Value value) {
  std::vector<NodeId> branches{child(task, keyword, value), kNoNode, kNoNode};
  if (const auto then = task.place.value.find("then")) branches[1] = child(task, "then", *then);
  if (const auto other = task.place.value.find("else")) branches[2] = child(task, "else", *other);
  task.node.applicators.push_back({Applicator::Kind::kIf, "if", std::move(branches)});
}

namespace {

// Depth-first search over the edges that stay on the same value, with its own stack.
class LoopFinder {
 public:
  explicit LoopFinder(const std::vector<Node>& nodes)
      : nodes_(nodes), state_(nodes.size(), State::kNew) {}

  NodeId run() {
    for (NodeId id = 0; id < nodes_.size(); ++id) {
      if (state_[id] != State::kNew) continue;
      if (const NodeId found = search(id); found != kNoNode) return found;
    }
    return kNoNode;
  }

 private:
  enum class State : std::uint8_t { kNew, kOpen, kDone };
  struct Visit {
    NodeId id;
    std::vector<NodeId> next;
  };

  NodeId search(NodeId start) {
    std::vector<Visit> stack;
    enter(start, stack);
    while (!stack.empty()) {
      Visit& top = stack.back();
      if (top.next.empty()) {
        state_[top.id] = State::kDone;
        stack.pop_back();
        continue;
      }
      const NodeId next = top.next.back();
      top.next.pop_back();
      if (state_[next] == State::kOpen) return next;
      if (state_[next] == State::kNew) enter(next, stack);
    }
    return kNoNode;
  }

  void enter(NodeId id, std::vector<Visit>& stack) {
    state_[id] = State::kOpen;
    stack.push_back({id, edges(nodes_[id])});
  }

  // Where a $dynamicRef leads is known only when it is followed; Evaluation bounds that.
  static std::vector<NodeId> edges(const Node& node) {
    std::vector<NodeId> next;
    for (const Applicator& applicator : node.applicators) {
      if (applicator.kind == Applicator::Kind::kDynamicRef) continue;
      for (const NodeId id : applicator.branches) {
        if (id != kNoNode) next.push_back(id);
      }
    }
    if (node.object) {
      for (const DependentSchema& dependent : node.object->dependent_schemas) {
        next.push_back(dependent.schema);
      }
    }
    return next;
  }

  const std::vector<Node>& nodes_;
  std::vector<State> state_;
};

}  // namespace

NodeId find_loop(const std::vector<Node>& nodes) { return LoopFinder(nodes).run(); }

}  // namespace touchstone::schema
