#include "schema/compiler.h"

#include <algorithm>
#include <utility>

#include "json/pointer.h"
#include "schema/coverage.h"

namespace touchstone::schema {

void Compiler::fail(const Task& task, std::string_view keyword, std::string what) {
  if (error_) return;
  std::string pointer = task.place.pointer;
  json::Value value = task.place.value;
  if (!keyword.empty()) {
    json::append_token(pointer, keyword);
    value = task.place.value.find(keyword).value_or(value);
  }
  const Place at{value, task.place.resource, pointer};
  error_ = base::Error{base::ExitCode::kBadInput,
                       "bad schema at #" + pointer + ": " + std::move(what), index_.describe(at)};
}

NodeId Compiler::node_for(const Place& place) {
  const auto [it, is_new] =
      ids_.emplace(place.value.raw().data(), static_cast<NodeId>(nodes_.size()));
  if (is_new) {
    nodes_.emplace_back();
    queue_.push_back({it->second, place, Node{}});
  }
  return it->second;
}

NodeId Compiler::child_at(const Task& task, const std::string& pointer, json::Value value) {
  const base::Result<Place> place = index_.place_of(value, task.place.resource, pointer);
  if (place.ok()) return node_for(*place);
  if (!error_) error_ = place.error();
  return kNoNode;
}

NodeId Compiler::child(const Task& task, std::string_view keyword, json::Value value) {
  std::string pointer = task.place.pointer;
  json::append_token(pointer, keyword);
  return child_at(task, pointer, value);
}

NodeId Compiler::child(const Task& task, std::string_view keyword, std::string_view token,
                       json::Value value) {
  std::string pointer = task.place.pointer;
  json::append_token(pointer, keyword);
  json::append_token(pointer, token);
  return child_at(task, pointer, value);
}

void Compiler::compile_node(Task& task) {
  Node& node = task.node;
  node.resource = task.place.resource;
  node.location = index_.absolute(task.place);
  const json::Value schema = task.place.value;
  if (schema.is_bool()) {
    node.is_false = !schema.as_bool();
    if (node.is_false) node.types = 0;
    return;
  }
  if (!schema.is_object()) return fail(task, "", "expected a schema (an object or a boolean)");
  const Dialect dialect = index_.resource(task.place.resource).dialect;
  const bool only_ref = dialect.draft == Draft::kDraft7 && schema.find("$ref");
  for (const json::Member member : schema.members()) {
    if (only_ref && member.name != "$ref" && member.name != "x-requirement") continue;
    const Keyword* keyword = find_keyword(dialect, member.name);
    if (keyword != nullptr) (this->*keyword->compile)(task, member.name, member.value);
    if (error_) return;
  }
  if (node.object) build_property_table(*node.object);
}

// $defs and the like may hold schemas that nothing refers to; they are compiled for their errors.
void Compiler::compile_definitions(Task& task, std::string_view keyword, json::Value value) {
  if (!value.is_object()) return fail(task, keyword, "expected an object of schemas");
  for (const json::Member member : value.members()) {
    child(task, keyword, member.name, member.value);
  }
}

void Compiler::compile_annotated_schema(Task& task, std::string_view keyword, json::Value value) {
  child(task, keyword, value);
}

void Compiler::compile_requirement(Task& task, std::string_view keyword, json::Value value) {
  if (value.is_string()) {
    task.node.requirements.emplace_back(value.as_string());
    return;
  }
  for (const std::string_view id : read_names(task, keyword, value)) {
    task.node.requirements.emplace_back(id);
  }
}

// Every $dynamicAnchor of a name that some $dynamicRef looks for is a possible target.
void Compiler::reach_dynamic_anchors() {
  for (std::uint32_t anchor = 0; anchor < dynamic_anchors_.size(); ++anchor) {
    for (ResourceId id = 0; id < index_.size(); ++id) {
      const auto& anchors = index_.resource(id).dynamic_anchors;
      const auto it = anchors.find(dynamic_anchors_[anchor]);
      if (it == anchors.end()) continue;
      const bool known = std::any_of(dynamic_targets_.begin(), dynamic_targets_.end(),
                                     [&](const DynamicTarget& target) {
                                       return target.resource == id && target.anchor == anchor;
                                     });
      if (!known) dynamic_targets_.push_back({id, anchor, node_for(it->second)});
    }
  }
}

// A $dynamicRef that can lead to one place only is an ordinary reference, which is cheaper.
void Compiler::settle_dynamic_references() {
  bool still_needed = false;
  for (Node& node : nodes_) {
    for (Applicator& applicator : node.applicators) {
      if (applicator.kind != Applicator::Kind::kDynamicRef) continue;
      const bool fixed = std::none_of(
          dynamic_targets_.begin(), dynamic_targets_.end(), [&](const DynamicTarget& target) {
            return target.anchor == applicator.anchor && target.node != applicator.branches[0];
          });
      if (!fixed) still_needed = true;
      if (fixed) applicator.kind = Applicator::Kind::kRef;
    }
  }
  if (!still_needed) dynamic_targets_.clear();
}

// What spares work when only a yes or no is asked for. There must be no loops.
void Compiler::add_shortcuts() {
  const auto has_no_rules = [](const Node& node) {
    return !node.number && !node.string && !node.array && !node.object && node.values.empty() &&
           !node.has_unevaluated;
  };
  const auto only_refers = [&](const Node& node) {
    return has_no_rules(node) && node.types == kAllTypes && node.applicators.size() == 1 &&
           node.applicators[0].kind == Applicator::Kind::kRef;
  };
  for (Node& node : nodes_) {
    node.only_types = has_no_rules(node) && node.applicators.empty();
    node.is_leaf = !node.array && !node.object && node.applicators.empty() && !node.has_unevaluated;
    if (!dynamic_targets_.empty() || !only_refers(node)) continue;  // scopes would be left out
    const Node* at = &node;
    while (only_refers(*at)) {
      node.same_as = at->applicators[0].branches[0];
      at = &nodes_[node.same_as];
    }
  }
  for (Node& node : nodes_) {
    if (!node.object) continue;
    for (Property& property : node.object->properties) {
      if (property.schema == kNoNode) continue;
      const NodeId same = nodes_[property.schema].same_as;
      property.deciding = same != kNoNode ? same : property.schema;
      const Node& decides = nodes_[property.deciding];
      if (decides.only_types) property.any_of_types = decides.types;
    }
  }
}

base::Result<Program> Compiler::run(const Place& root, const Place& entry) {
  Program program;
  program.entry = node_for(entry);
  if (root.value.is_object() || root.value.is_bool()) node_for(root);
  while (!queue_.empty() && !error_) {
    Task task = std::move(queue_.front());
    queue_.pop_front();
    compile_node(task);
    nodes_[task.id] = std::move(task.node);
    if (queue_.empty()) reach_dynamic_anchors();
  }
  if (error_) return *error_;
  settle_dynamic_references();
  add_discriminators(nodes_);
  if (const NodeId loop = find_loop(nodes_); loop != kNoNode) {
    return base::Error{base::ExitCode::kBadInput,
                       "bad schema: it refers to itself without end, on the same value",
                       nodes_[loop].location};
  }
  add_shortcuts();
  program.nodes = std::move(nodes_);
  program.dynamic_targets = std::move(dynamic_targets_);
  program.documents = index_.documents();
  mark_coverage(program);
  return program;
}

}  // namespace touchstone::schema
