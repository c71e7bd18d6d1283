#include "sabotage/shape.h"

#include <algorithm>

#include "base/text.h"
#include "json/pointer.h"
#include "yaml/node.h"

namespace touchstone::sabotage {
namespace {

constexpr int kMaxDepth = 24;  // a schema may refer to itself

using Ids = std::set<std::string>;

class ShapeReader {
 public:
  ShapeReader(const contract::Source& source, std::string folder)
      : source_(source), folder_(std::move(folder)) {}

  base::Status refer(const std::string& from, const std::string& reference,
                     const std::string& pointer, const Ids& ids, int depth);
  Shapes take() { return std::move(shapes_); }

 private:
  base::Status walk(const std::string& file, const yaml::Node& schema, const std::string& pointer,
                    Ids ids, int depth);
  base::Status walk_members(const std::string& file, const yaml::Node& schema,
                            const std::string& pointer, const Ids& ids, int depth);
  void note(const yaml::Node& schema, const std::string& pointer, const Ids& ids);
  base::Result<const yaml::File*> open(const std::string& file);

  const contract::Source& source_;
  std::string folder_;
  std::map<std::string, yaml::File> files_;
  Shapes shapes_;
};

base::Result<const yaml::File*> ShapeReader::open(const std::string& file) {
  const auto known = files_.find(file);
  if (known != files_.end()) return &known->second;
  const auto text = source_.find(folder_ + file);
  if (!text) {
    return base::Error{base::ExitCode::kBadInput, "the schema file is missing", folder_ + file};
  }
  auto parsed = yaml::parse(*text, folder_ + file);
  if (!parsed) return parsed.error();
  return &files_.emplace(file, std::move(parsed).value()).first->second;
}

base::Status ShapeReader::refer(const std::string& from, const std::string& reference,
                                const std::string& pointer, const Ids& ids, int depth) {
  const std::size_t hash = reference.find('#');
  const std::string file = hash == 0 ? from : reference.substr(0, hash);
  auto opened = open(file);
  if (!opened) return opened.error();
  const yaml::Node* node = &(*opened)->root;
  const std::string path = hash == std::string::npos ? "" : reference.substr(hash + 1);
  for (const std::string_view token : base::split(path, '/')) {
    if (!token.empty() && node != nullptr) node = node->find(token);
  }
  if (node == nullptr) return {};  // an anchor, say: nothing can be derived from it
  return walk(file, *node, pointer, ids, depth + 1);
}

Ids ids_of(const yaml::Node& mark) {
  Ids ids;
  if (mark.is_string()) ids.insert(mark.scalar);
  for (const yaml::Node& one : mark.items) ids.insert(one.scalar);
  return ids;
}

std::set<std::string> types_of(const yaml::Node& type) {
  std::set<std::string> types = ids_of(type);
  if (types.contains("number")) types.insert("integer");
  return types;
}

void ShapeReader::note(const yaml::Node& schema, const std::string& pointer, const Ids& ids) {
  Shape& shape = shapes_[pointer];
  const std::size_t before = shape.values.size();
  if (const yaml::Node* const type = schema.find("type")) {
    const auto types = types_of(*type);
    if (!shape.types) {
      shape.types = types;
    } else {
      std::erase_if(*shape.types, [&](const auto& one) { return !types.contains(one); });
    }
    shape.wrong_ids.insert(ids.begin(), ids.end());
  }
  if (const yaml::Node* const value = schema.find("const")) shape.values = {value->to_json()};
  if (const yaml::Node* const values = schema.find("enum"); values && before == 0) {
    for (const yaml::Node& one : values->items) shape.values.push_back(one.to_json());
  }
  if (const yaml::Node* const least = schema.find("minimum")) shape.minimum = least->scalar;
  if (const yaml::Node* const most = schema.find("maximum")) shape.maximum = most->scalar;
  if (const yaml::Node* const length = schema.find("minLength")) {
    shape.not_empty = length->scalar != "0";
  }
  for (const char* const word : {"const", "enum", "minimum", "maximum", "minLength"}) {
    if (schema.find(word) != nullptr) shape.wrong_ids.insert(ids.begin(), ids.end());
  }
  if (const yaml::Node* const none = schema.find("not"); none && none->members.empty()) {
    shape.forbidden = none->is_object();
    shape.wrong_ids.insert(ids.begin(), ids.end());
  }
  for (const char* const word : {"additionalProperties", "unevaluatedProperties"}) {
    const yaml::Node* const more = schema.find(word);
    if (more == nullptr || !more->is(json::Kind::kBool) || more->flag) continue;
    shape.closed = true;
    shape.closed_ids.insert(ids.begin(), ids.end());
  }
}

base::Status ShapeReader::walk_members(const std::string& file, const yaml::Node& schema,
                                       const std::string& pointer, const Ids& ids, int depth) {
  if (const yaml::Node* const required = schema.find("required")) {
    for (const yaml::Node& name : required->items) {
      std::string at = pointer;
      json::append_token(at, name.scalar);
      shapes_[at].required = true;
      shapes_[at].absent_ids.insert(ids.begin(), ids.end());
    }
  }
  if (const yaml::Node* const members = schema.find("properties")) {
    for (const yaml::Node::Member& member : members->members) {
      std::string at = pointer;
      json::append_token(at, member.name);
      TS_RETURN_IF_ERROR(walk(file, member.value, at, ids, depth + 1));
    }
  }
  const yaml::Node* const items = schema.find("items");
  return items == nullptr ? base::Status() : walk(file, *items, pointer + "/0", ids, depth + 1);
}

base::Status ShapeReader::walk(const std::string& file, const yaml::Node& schema,
                               const std::string& pointer, Ids ids, int depth) {
  if (depth > kMaxDepth || !schema.is_object()) return {};
  if (const yaml::Node* const mark = schema.find("x-requirement")) ids = ids_of(*mark);
  note(schema, pointer, ids);
  if (const yaml::Node* const reference = schema.find("$ref")) {
    TS_RETURN_IF_ERROR(refer(file, reference->scalar, pointer, ids, depth));
  }
  if (const yaml::Node* const all = schema.find("allOf")) {
    for (const yaml::Node& one : all->items) {
      TS_RETURN_IF_ERROR(walk(file, one, pointer, ids, depth + 1));
    }
  }
  return walk_members(file, schema, pointer, ids, depth);
}

}  // namespace

bool Shape::allows(const std::string& type) const {
  if (types && !types->contains(type)) return false;
  return values.empty();
}

base::Result<Shapes> read_shapes(const contract::Source& source, const std::string& folder,
                                 const std::string& reference) {
  ShapeReader reader(source, folder);
  TS_RETURN_IF_ERROR(reader.refer("", reference, "", {}, 0));
  return reader.take();
}

}  // namespace touchstone::sabotage
