// The verbs about files and values: files, tree, put, let and check.
#include "base/text.h"
#include "script/bytes.h"
#include "script/step_compiler.h"

namespace touchstone::script {

using yaml::Fields;
using yaml::Node;

base::Result<Action> StepCompiler::files(const yaml::File& file, const Node& node) {
  if (!node.is_array()) return file.error(node.mark, "files takes a list of {path: ..., ...}");
  Files files;
  for (const Node& item : node.items) {
    if (!item.is_object()) return file.error(item.mark, "expected {path: ..., ...}");
    Fields fields(file, item, "an element of files");
    FileExpectation expectation;
    const Node* path = fields.required("path");
    expectation.is = fields.word("is", {"", "file", "folder", "link", "absent"});
    expectation.mode = fields.text("mode");
    struct Slot {
      const char* name;
      std::optional<match::Pattern>* pattern;
    };
    const Slot slots[] = {{"text", &expectation.text},
                          {"json", &expectation.json},
                          {"target", &expectation.target},
                          {"size", &expectation.size},
                          {"count", &expectation.count}};
    std::vector<const Node*> nodes;
    for (const Slot& slot : slots) nodes.push_back(fields.any(slot.name));
    TS_RETURN_IF_ERROR(fields.finish());
    auto text = checked_text(file, *path);
    if (!text) return text.error();
    expectation.path = std::move(*text);
    if (expectation.mode && !octal_text(*expectation.mode)) {
      return file.error(item.find("mode")->mark, "mode must be an octal text such as \"0644\"");
    }
    for (std::size_t i = 0; i < nodes.size(); ++i) {
      if (nodes[i] == nullptr) continue;
      auto compiled = pattern(file, *nodes[i]);
      if (!compiled) return compiled.error();
      *slots[i].pattern = std::move(*compiled);
    }
    files.files.push_back(std::move(expectation));
  }
  return Action(std::move(files));
}

base::Result<Action> StepCompiler::tree(const yaml::File& file, const Node& node) {
  if (!node.is_object()) return file.error(node.mark, "tree takes {at: PATH, ...}");
  Fields fields(file, node, "tree");
  Tree tree;
  const Node* at = fields.required("at");
  tree.has = fields.texts("has");
  tree.lacks = fields.texts("lacks");
  tree.only = fields.texts("only");
  tree.but = fields.texts("but");
  tree.as = fields.text("as").value_or("");
  tree.same = fields.text("same").value_or("");
  if (fields.any("exactly") != nullptr) tree.exactly = fields.texts("exactly");
  TS_RETURN_IF_ERROR(fields.finish());
  if (!tree.same.empty() && !trees_.contains(tree.same)) {
    return file.error(node.find("same")->mark, "there is no earlier tree \"" + tree.same + "\"",
                      "name it with {as: ...}");
  }
  if (!tree.as.empty()) trees_.insert(tree.as);
  auto text = checked_text(file, *at);
  if (!text) return text.error();
  tree.at = std::move(*text);
  for (std::vector<std::string>* globs : {&tree.has, &tree.lacks, &tree.only, &tree.but}) {
    for (const std::string& glob : *globs) {
      TS_RETURN_IF_ERROR(check_references(file, node.mark, match::references(glob)));
    }
  }
  return Action(std::move(tree));
}

base::Result<Action> StepCompiler::put(const yaml::File& file, const Node& node) const {
  if (!node.is_object()) return file.error(node.mark, "put takes {path: ..., text: ...}");
  Fields fields(file, node, "put");
  Put put;
  const Node* path = fields.required("path");
  const Node* text = fields.any("text");
  const Node* json = fields.any("json");
  const auto mode = fields.text("mode");
  TS_RETURN_IF_ERROR(fields.finish());
  if ((text != nullptr) == (json != nullptr)) {
    return file.error(node.mark, "put needs exactly one of text and json");
  }
  auto where = checked_text(file, *path);
  if (!where) return where.error();
  put.path = std::move(*where);
  auto content = value(file, text != nullptr ? *text : *json);
  if (!content) return content.error();
  put.content = std::move(*content);
  if (mode) {
    const auto bits = octal_text(*mode);
    if (!bits) return file.error(node.find("mode")->mark, "mode must be an octal text");
    put.mode = *bits;
  }
  return Action(std::move(put));
}

base::Result<Action> StepCompiler::remove(const yaml::File& file, const Node& node) const {
  auto where = checked_text(file, node);
  if (!where) return where.error();
  Put put;
  put.path = std::move(*where);
  put.removes = true;
  return Action(std::move(put));
}

base::Result<Action> StepCompiler::let(const yaml::File& file, const Node& node) {
  if (!node.is_object()) return file.error(node.mark, "let takes a map from names to values");
  Let let;
  for (const auto& member : node.members) {
    auto one = value(file, member.value);
    if (!one) return one.error();
    names_.insert(member.name);
    let.values.emplace_back(member.name, std::move(*one));
  }
  return Action(std::move(let));
}

base::Result<Action> StepCompiler::needs(const yaml::File& file, const Node& node) {
  if (!node.is_object()) return file.error(node.mark, "needs takes {value, is}");
  Fields fields(file, node, "needs");
  const Node* left = fields.required("value");
  const Node* right = fields.required("is");
  TS_RETURN_IF_ERROR(fields.finish());
  Needs needs;
  auto one = value(file, *left);
  if (!one) return one.error();
  needs.value = std::move(*one);
  auto wanted = pattern(file, *right);
  if (!wanted) return wanted.error();
  needs.is = std::move(*wanted);
  return Action(std::move(needs));
}

base::Result<Action> StepCompiler::compare(const yaml::File& file, const Node& node) {
  if (!node.is_object()) {
    return file.error(node.mark, "check takes a map from requirement ids to {value, is}");
  }
  Compare compare;
  for (const auto& member : node.members) {
    Compare::Item item;
    Node id = Node::string(member.name);
    id.mark = member.mark;
    auto ids = requirement_ids(file, id);
    if (!ids) return ids.error();
    item.requirements = std::move(*ids);
    if (!member.value.is_object()) return file.error(member.value.mark, "expected {value, is}");
    Fields fields(file, member.value, "check");
    const Node* left = fields.required("value");
    const Node* right = fields.required("is");
    TS_RETURN_IF_ERROR(fields.finish());
    auto one = value(file, *left);
    if (!one) return one.error();
    item.value = std::move(*one);
    auto wanted = pattern(file, *right);
    if (!wanted) return wanted.error();
    item.is = std::move(*wanted);
    compare.items.push_back(std::move(item));
  }
  return Action(std::move(compare));
}

}  // namespace touchstone::script
