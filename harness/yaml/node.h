// yaml::Node is a parsed YAML (or JSON) document whose every value knows its line and column.
//
// Specs, cases and fixtures are read into it, so that any later complaint can name a place. It
// is plain data: copied, edited (template expansion) and written back as JSON. Repeated keys,
// anchors with cycles, tags and bytes that are not UTF-8 are refused when read.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/result.h"
#include "json/value.h"

namespace touchstone::yaml {

// Where a value begins. Lines and columns count from 1; 0 means unknown.
struct Mark {
  std::uint32_t line = 0;
  std::uint32_t column = 0;
};

class Node {
 public:
  using Kind = json::Kind;
  struct Member;

  Node() = default;  // null

  static Node string(std::string text);
  static Node number(std::string text);  // `text` must be a JSON number
  static Node boolean(bool value);
  static Node array();
  static Node object();
  static Node from_json(json::Value value);

  Kind kind = Kind::kNull;
  bool flag = false;            // of a boolean
  std::string scalar;           // text of a string, or of a number as JSON writes it
  std::vector<Node> items;      // of an array
  std::vector<Member> members;  // of an object, in source order
  Mark mark;

  bool is(Kind k) const { return kind == k; }
  bool is_string() const { return kind == Kind::kString; }
  bool is_object() const { return kind == Kind::kObject; }
  bool is_array() const { return kind == Kind::kArray; }
  bool is_null() const { return kind == Kind::kNull; }

  // The member of that name, or nullptr (also when this is no object).
  const Node* find(std::string_view name) const;
  Node* find(std::string_view name);
  // Adds or replaces a member of an object.
  void set(std::string_view name, Node value);

  // Compact JSON text; equal trees give equal bytes.
  std::string to_json() const;
};

struct Node::Member {
  std::string name;
  Mark mark;
  Node value;
};

// A document and the name of its file, for errors.
struct File {
  std::string name;
  Node root;

  // "NAME:LINE:COLUMN"
  std::string where(Mark mark) const;
  // An error of kind kBadInput at that place.
  base::Error error(Mark mark, std::string what, std::string hint = {}) const;
};

// Plain scalars are typed as in JSON: true, false, null (and empty), numbers in JSON's grammar;
// everything else, and everything quoted, is a string.
base::Result<File> parse(std::string_view text, std::string name);

}  // namespace touchstone::yaml
