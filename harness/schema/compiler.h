// Compiler turns subschemas into the nodes of a Program, one keyword after the other.
//
// A node is made when something refers to its subschema; a queue takes the place of recursion,
// so that schemas may be as recursive as they like. The first error ends it.
#pragma once

#include <deque>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "base/result.h"
#include "schema/program.h"
#include "schema/resources.h"

namespace touchstone::schema {

class Compiler {
 public:
  Compiler(ResourceIndex& index, bool assert_formats)
      : index_(index), assert_formats_(assert_formats) {}

  // Compiles what `entry` needs, and everything else in the document of `root` too, so that an
  // error is found wherever it stands.
  base::Result<Program> run(const Place& root, const Place& entry);

 private:
  // One subschema on its way to becoming a node.
  struct Task {
    NodeId id;
    Place place;
    Node node;
  };
  struct Keyword {
    std::string_view name;
    std::uint8_t drafts;
    Vocabulary vocabulary;
    void (Compiler::*compile)(Task&, std::string_view, json::Value);
  };
  static const Keyword* find_keyword(const Dialect& dialect, std::string_view name);

  NodeId node_for(const Place& place);
  // The node of a subschema: the value of a keyword, or of a token inside that.
  NodeId child_at(const Task& task, const std::string& pointer, json::Value value);
  NodeId child(const Task& task, std::string_view keyword, json::Value value);
  NodeId child(const Task& task, std::string_view keyword, std::string_view token,
               json::Value value);
  void compile_node(Task& task);
  void reach_dynamic_anchors();
  void settle_dynamic_references();
  void add_shortcuts();

  void fail(const Task& task, std::string_view keyword, std::string what);

  // Readers of keyword values; on a wrong one they fail() and return something harmless.
  std::uint64_t read_size(const Task& task, std::string_view keyword, json::Value value);
  bool read_bool(const Task& task, std::string_view keyword, json::Value value);
  std::vector<std::string_view> read_names(const Task& task, std::string_view keyword,
                                           json::Value value);
  std::vector<NodeId> read_list(const Task& task, std::string_view keyword, json::Value value);

  // Keywords. Each of them may stand for several that are alike.
  void compile_type(Task& task, std::string_view keyword, json::Value value);
  void compile_enum(Task& task, std::string_view keyword, json::Value value);
  void compile_const(Task& task, std::string_view keyword, json::Value value);
  void compile_number_limit(Task& task, std::string_view keyword, json::Value value);
  void compile_length(Task& task, std::string_view keyword, json::Value value);
  void compile_pattern(Task& task, std::string_view keyword, json::Value value);
  void compile_format(Task& task, std::string_view keyword, json::Value value);
  void compile_array_size(Task& task, std::string_view keyword, json::Value value);
  void compile_unique(Task& task, std::string_view keyword, json::Value value);
  void compile_prefix(Task& task, std::string_view keyword, json::Value value);
  void compile_items(Task& task, std::string_view keyword, json::Value value);
  void compile_additional_items(Task& task, std::string_view keyword, json::Value value);
  void compile_contains(Task& task, std::string_view keyword, json::Value value);
  void compile_contains_limit(Task& task, std::string_view keyword, json::Value value);
  void compile_object_size(Task& task, std::string_view keyword, json::Value value);
  void compile_properties(Task& task, std::string_view keyword, json::Value value);
  void compile_pattern_properties(Task& task, std::string_view keyword, json::Value value);
  void compile_additional_properties(Task& task, std::string_view keyword, json::Value value);
  void compile_property_names(Task& task, std::string_view keyword, json::Value value);
  void compile_required(Task& task, std::string_view keyword, json::Value value);
  void compile_dependent_required(Task& task, std::string_view keyword, json::Value value);
  void compile_dependent_schemas(Task& task, std::string_view keyword, json::Value value);
  void compile_dependencies(Task& task, std::string_view keyword, json::Value value);
  void compile_unevaluated(Task& task, std::string_view keyword, json::Value value);
  void compile_ref(Task& task, std::string_view keyword, json::Value value);
  void compile_dynamic_ref(Task& task, std::string_view keyword, json::Value value);
  void compile_branches(Task& task, std::string_view keyword, json::Value value);
  void compile_not(Task& task, std::string_view keyword, json::Value value);
  void compile_if(Task& task, std::string_view keyword, json::Value value);
  void compile_annotated_schema(Task& task, std::string_view keyword, json::Value value);
  void compile_definitions(Task& task, std::string_view keyword, json::Value value);
  void compile_requirement(Task& task, std::string_view keyword, json::Value value);

  ResourceIndex& index_;
  const bool assert_formats_;
  std::deque<Task> queue_;
  std::vector<Node> nodes_;
  std::unordered_map<const char*, NodeId> ids_;  // by the address of a subschema's text
  std::vector<std::string> dynamic_anchors_;     // names that a $dynamicRef looks for
  std::vector<DynamicTarget> dynamic_targets_;
  std::optional<base::Error> error_;
};

// Rules that come into being with the first keyword that needs them.
template <typename T>
T& ensure(std::unique_ptr<T>& rules) {
  if (!rules) rules = std::make_unique<T>();
  return *rules;
}

// Completes an object's rules: the table of its properties.
void build_property_table(ObjectRules& rules);

// Gives oneOf and anyOf their discriminators. Nodes must be complete.
void add_discriminators(std::vector<Node>& nodes);

// The node whose applicators lead back to itself without descending, or kNoNode.
NodeId find_loop(const std::vector<Node>& nodes);

}  // namespace touchstone::schema
