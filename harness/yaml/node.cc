#include "yaml/node.h"

#include "base/check.h"
#include "json/write.h"
#include "yaml/plain_scalar.h"

namespace touchstone::yaml {
namespace {

// Recursion is as deep as the tree: what parse() and json::Document accept bounds it.
void append_json(std::string& json, const Node& node) {
  switch (node.kind) {
    case json::Kind::kNull:
      json += "null";
      return;
    case json::Kind::kBool:
      json += node.flag ? "true" : "false";
      return;
    case json::Kind::kNumber:
      json += node.scalar;
      return;
    case json::Kind::kString:
      json::append_quoted(json, node.scalar);
      return;
    case json::Kind::kArray:
      json += '[';
      for (const Node& item : node.items) {
        if (&item != &node.items.front()) json += ',';
        append_json(json, item);
      }
      json += ']';
      return;
    case json::Kind::kObject:
      break;
  }
  json += '{';
  for (const Node::Member& member : node.members) {
    if (&member != &node.members.front()) json += ',';
    json::append_quoted(json, member.name);
    json += ':';
    append_json(json, member.value);
  }
  json += '}';
}

}  // namespace

Node Node::string(std::string text) {
  Node node;
  node.kind = Kind::kString;
  node.scalar = std::move(text);
  return node;
}

Node Node::number(std::string text) {
  TS_CHECK(is_json_number(text));
  Node node;
  node.kind = Kind::kNumber;
  node.scalar = std::move(text);
  return node;
}

Node Node::boolean(bool value) {
  Node node;
  node.kind = Kind::kBool;
  node.flag = value;
  return node;
}

Node Node::array() {
  Node node;
  node.kind = Kind::kArray;
  return node;
}

Node Node::object() {
  Node node;
  node.kind = Kind::kObject;
  return node;
}

Node Node::from_json(json::Value value) {
  switch (value.kind()) {
    case Kind::kNull:
      return {};
    case Kind::kBool:
      return boolean(value.as_bool());
    case Kind::kNumber:
      return number(std::string(value.as_number().text()));
    case Kind::kString:
      return string(std::string(value.as_string()));
    case Kind::kArray: {
      Node list = array();
      list.items.reserve(value.size());
      for (const json::Value item : value.items()) list.items.push_back(from_json(item));
      return list;
    }
    case Kind::kObject:
      break;
  }
  Node map = object();
  map.members.reserve(value.size());
  for (const json::Member member : value.members()) {
    map.members.push_back({std::string(member.name), {}, from_json(member.value)});
  }
  return map;
}

const Node* Node::find(std::string_view name) const {
  for (const Member& member : members) {
    if (member.name == name) return &member.value;
  }
  return nullptr;
}

Node* Node::find(std::string_view name) {
  return const_cast<Node*>(static_cast<const Node*>(this)->find(name));
}

void Node::set(std::string_view name, Node value) {
  TS_CHECK(is_object());
  if (Node* const old = find(name)) {
    *old = std::move(value);
    return;
  }
  const Mark at = value.mark;
  members.push_back({std::string(name), at, std::move(value)});
}

std::string Node::to_json() const {
  std::string json;
  append_json(json, *this);
  return json;
}

std::string File::where(Mark mark) const {
  if (mark.line == 0) return name;
  return name + ":" + std::to_string(mark.line) + ":" + std::to_string(mark.column);
}

base::Error File::error(Mark mark, std::string what, std::string hint) const {
  return {base::ExitCode::kBadInput, std::move(what), where(mark), std::move(hint)};
}

}  // namespace touchstone::yaml
