#include "json/value.h"

#include <algorithm>
#include <utility>

#include "base/check.h"

namespace touchstone::json {

std::string_view to_string(Kind kind) {
  switch (kind) {
    case Kind::kNull:
      return "null";
    case Kind::kBool:
      return "boolean";
    case Kind::kNumber:
      return "number";
    case Kind::kString:
      return "string";
    case Kind::kArray:
      return "array";
    case Kind::kObject:
      return "object";
  }
  return "value";
}

bool Value::as_bool() const {
  TS_CHECK(is_bool());
  return tape_->node(node_).extra() != 0;
}

std::optional<std::int64_t> Value::as_int64() const {
  if (!is_number()) return std::nullopt;
  return as_number().as_int64();
}

std::optional<Value> Value::find(std::string_view name) const {
  return find_hashed(name, hash_name(name));
}

std::optional<Value> Value::find_hashed(std::string_view name, std::uint32_t hash) const {
  if (!is_object()) return std::nullopt;
  std::optional<Value> found;
  const MemberRange range = members();
  for (auto it = range.begin(); it != range.end(); ++it) {
    if (it.name_hash() != hash) continue;
    const Member member = *it;
    if (!same_name(member.name, name)) continue;
    found = member.value;
    if (!tape_->has_duplicate_keys()) break;
  }
  return found;
}

std::optional<Value> Value::at(std::size_t index) const {
  if (!is_array() || index >= size()) return std::nullopt;
  auto it = items().begin();
  for (; index > 0; --index) ++it;
  return *it;
}

namespace {

// One reference token of a JSON pointer, unescaped; nothing when it is malformed.
std::optional<std::string> unescape_token(std::string_view token) {
  std::string name;
  for (std::size_t i = 0; i < token.size(); ++i) {
    if (token[i] != '~') {
      name += token[i];
      continue;
    }
    if (++i == token.size() || (token[i] != '0' && token[i] != '1')) return std::nullopt;
    name += token[i] == '0' ? '~' : '/';
  }
  return name;
}

// An array index as RFC 6901 writes it: no sign, no leading zero.
std::optional<std::size_t> parse_index(std::string_view token) {
  if (token.empty() || token.size() > 10 || (token[0] == '0' && token.size() > 1)) {
    return std::nullopt;
  }
  std::size_t index = 0;
  for (const char c : token) {
    if (c < '0' || c > '9') return std::nullopt;
    index = index * 10 + static_cast<std::size_t>(c - '0');
  }
  return index;
}

}  // namespace

std::optional<Value> Value::at_pointer(std::string_view pointer) const {
  if (!pointer.empty() && pointer[0] != '/') return std::nullopt;
  Value here = *this;
  while (!pointer.empty()) {
    pointer.remove_prefix(1);
    const std::size_t end = std::min(pointer.find('/'), pointer.size());
    const std::string_view token = pointer.substr(0, end);
    pointer.remove_prefix(end);
    std::optional<Value> next;
    if (here.is_array()) {
      if (const auto index = parse_index(token)) next = here.at(*index);
    } else if (const auto name = unescape_token(token)) {
      next = here.find(*name);
    }
    if (!next) return std::nullopt;
    here = *next;
  }
  return here;
}

bool Value::document_repeats_names() const {
  return tape_ != nullptr && tape_->has_duplicate_keys();
}

std::string_view Value::raw() const { return tape_ == nullptr ? "null" : tape_->raw(node_); }

namespace {

// The members that count, by name: of those that share a name, the last.
std::vector<Member> effective_members(Value object) {
  std::vector<Member> members;
  members.reserve(object.size());
  for (const Member member : object.members()) members.push_back(member);
  std::stable_sort(members.begin(), members.end(),
                   [](const Member& a, const Member& b) { return a.name < b.name; });
  std::vector<Member> effective;
  effective.reserve(members.size());
  for (const Member& member : members) {
    if (!effective.empty() && effective.back().name == member.name) {
      effective.back() = member;
    } else {
      effective.push_back(member);
    }
  }
  return effective;
}

bool equal_objects(Value a, Value b) {
  const std::vector<Member> left = effective_members(a);
  const std::vector<Member> right = effective_members(b);
  return std::equal(
      left.begin(), left.end(), right.begin(), right.end(),
      [](const Member& x, const Member& y) { return x.name == y.name && x.value == y.value; });
}

bool equal_arrays(Value a, Value b) {
  if (a.size() != b.size()) return false;
  auto other = b.items().begin();
  for (const Value item : a.items()) {
    if (!(item == *other)) return false;
    ++other;
  }
  return true;
}

}  // namespace

// Recursion is as deep as the documents, which ParseLimits bounds.
bool operator==(Value a, Value b) {
  const Kind kind = a.kind();
  if (kind != b.kind()) return false;
  switch (kind) {
    case Kind::kNull:
      return true;
    case Kind::kBool:
      return a.as_bool() == b.as_bool();
    case Kind::kNumber:
      return a.as_number() == b.as_number();
    case Kind::kString:
      return a.as_string() == b.as_string();
    case Kind::kArray:
      return equal_arrays(a, b);
    case Kind::kObject:
      return equal_objects(a, b);
  }
  return false;
}

}  // namespace touchstone::json
