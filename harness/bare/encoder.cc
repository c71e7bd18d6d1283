#include "bare/encoder.h"

#include <bit>
#include <charconv>
#include <limits>

#include "base/text.h"
#include "json/document.h"

namespace touchstone::bare {
namespace {

bool fits(Kind kind, json::Kind json) {
  switch (kind) {
    case Kind::kStruct:
    case Kind::kMap:
      return json == json::Kind::kObject;
    case Kind::kList:
    case Kind::kData:
      return json == json::Kind::kArray;
    case Kind::kStr:
    case Kind::kEnum:
      return json == json::Kind::kString;
    case Kind::kBool:
      return json == json::Kind::kBool;
    case Kind::kVoid:
      return json == json::Kind::kNull;
    case Kind::kJson:
      return true;
    default:
      return json == json::Kind::kNumber;
  }
}

}  // namespace

base::Error Encoder::error(std::string what) const {
  return {base::ExitCode::kBadInput,
          std::move(what) + " at " + (pointer_.empty() ? "the root" : pointer_)};
}

base::Result<std::string> Encoder::message(TypeIndex type, json::Value document) {
  TS_RETURN_IF_ERROR(value(type, document, 0));
  return std::move(bytes_);
}

void Encoder::varint(std::uint64_t number) {
  while (number >= 0x80) {
    bytes_ += static_cast<char>(number | 0x80);
    number >>= 7;
  }
  bytes_ += static_cast<char>(number);
}

void Encoder::fixed(std::uint64_t bits, std::size_t size) {
  for (std::size_t i = 0; i < size; ++i) bytes_ += static_cast<char>(bits >> (8 * i));
}

void Encoder::text(std::string_view bytes) {
  varint(bytes.size());
  bytes_ += bytes;
}

base::Status Encoder::value(TypeIndex index, json::Value value, int depth) {
  if (depth > kMaxDepth) return error("nested too deeply");
  const Type& type = types_.at(index);
  if (type.kind == Kind::kOptional) {
    bytes_ += value.is_null() ? '\0' : '\1';
    if (value.is_null()) return {};
    return this->value(type.inner, value, depth + 1);
  }
  if (type.kind == Kind::kUnion) {
    return type.tag.empty() ? untagged(type, value, depth) : tagged(type, value, depth);
  }
  if (!fits(type.kind, value.kind())) {
    return error("a value of type " + std::string(json::to_string(value.kind())) + " does not fit");
  }
  switch (type.kind) {
    case Kind::kFloat:
      return floating(type.size, value);
    case Kind::kBool:
      bytes_ += value.as_bool() ? '\1' : '\0';
      return {};
    case Kind::kStr:
      text(value.as_string());
      return {};
    case Kind::kJson:
      text(value.raw());
      return {};
    case Kind::kData:
      return data(type, value);
    case Kind::kEnum:
      return choice(type, value.as_string());
    case Kind::kList:
      return list(type, value, depth);
    case Kind::kMap:
      return map(type, value, depth);
    case Kind::kStruct:
      return fields(type, value, "", depth);
    case Kind::kVoid:
      return {};
    default:
      return number(type, value);
  }
}

base::Status Encoder::number(const Type& type, json::Value value) {
  const bool variable = type.kind == Kind::kUint || type.kind == Kind::kInt;
  const unsigned bits = variable ? 64 : static_cast<unsigned>(8 * type.size);
  if (type.kind == Kind::kUint || type.kind == Kind::kUnsigned) {
    const auto wide = value.as_number().as_uint64();
    if (!wide || (bits < 64 && *wide >> bits != 0)) return error("the number does not fit");
    variable ? varint(*wide) : fixed(*wide, type.size);
    return {};
  }
  const auto wide = value.as_number().as_int64();
  const std::int64_t most =
      bits == 64 ? std::numeric_limits<std::int64_t>::max() : (std::int64_t{1} << (bits - 1)) - 1;
  if (!wide || *wide > most || *wide < -most - 1) return error("the number does not fit");
  const auto plain = static_cast<std::uint64_t>(*wide);
  variable ? varint(plain << 1 ^ static_cast<std::uint64_t>(*wide >> 63)) : fixed(plain, type.size);
  return {};
}

base::Status Encoder::floating(std::size_t size, json::Value value) {
  const double number = value.as_number().as_double();
  if (size == 4) {
    fixed(std::bit_cast<std::uint32_t>(static_cast<float>(number)), 4);
  } else {
    fixed(std::bit_cast<std::uint64_t>(number), 8);
  }
  return {};
}

base::Status Encoder::data(const Type& type, json::Value value) {
  if (type.length && *type.length != value.size()) return error("data of another length");
  if (!type.length) varint(value.size());
  for (const json::Value item : value.items()) {
    const auto byte = item.as_int64();
    if (!byte || *byte < 0 || *byte > 255) return error("data must be numbers from 0 to 255");
    bytes_ += static_cast<char>(*byte);
  }
  return {};
}

base::Status Encoder::list(const Type& type, json::Value value, int depth) {
  if (type.length && *type.length != value.size()) return error("a list of another length");
  if (!type.length) varint(value.size());
  const std::size_t above = pointer_.size();
  std::size_t i = 0;
  for (const json::Value item : value.items()) {
    pointer_ += "/" + std::to_string(i++);
    TS_RETURN_IF_ERROR(this->value(type.inner, item, depth + 1));
    pointer_.resize(above);
  }
  return {};
}

base::Status Encoder::key(const Type& type, std::string_view name) {
  const Type& key = types_.at(type.key);
  if (key.kind == Kind::kStr) {
    text(name);
    return {};
  }
  if (key.kind == Kind::kEnum) return choice(key, name);
  auto number = json::Document::parse(std::string(name));
  if (!number || !number->root().is_number()) return error("a key that is no number");
  return this->number(key, number->root());
}

base::Status Encoder::map(const Type& type, json::Value value, int depth) {
  varint(value.size());
  const std::size_t above = pointer_.size();
  for (const json::Member member : value.members()) {
    pointer_ += "/" + std::string(member.name);
    TS_RETURN_IF_ERROR(key(type, member.name));
    TS_RETURN_IF_ERROR(this->value(type.inner, member.value, depth + 1));
    pointer_.resize(above);
  }
  return {};
}

base::Status Encoder::choice(const Type& type, std::string_view name) {
  for (const Choice& one : type.choices) {
    if (one.name != name) continue;
    varint(one.tag);
    return {};
  }
  return error("no such value: " + base::in_quotes(name));
}

base::Status Encoder::tagged(const Type& type, json::Value value, int depth) {
  const auto tag = value.find(type.tag);
  if (!tag || !tag->is_string()) return error("the member \"" + type.tag + "\" is missing");
  for (const Choice& one : type.choices) {
    if (one.name != tag->as_string()) continue;
    varint(one.tag);
    const Type& inner = types_.at(one.type);
    if (inner.kind == Kind::kVoid) return {};
    return fields(inner, value, type.tag, depth + 1);
  }
  return error("no such " + type.tag + ": " + base::in_quotes(tag->as_string()));
}

base::Status Encoder::untagged(const Type& type, json::Value value, int depth) {
  for (const Choice& one : type.choices) {
    if (!fits(types_.at(one.type).kind, value.kind())) continue;
    varint(one.tag);
    return this->value(one.type, value, depth + 1);
  }
  return error("no member of the union is of that type");
}

base::Status Encoder::absent(const Field& field, int depth) {
  if (!field.otherwise.empty()) {
    auto otherwise = json::Document::parse(field.otherwise);
    return value(field.type, otherwise->root(), depth + 1);
  }
  const Type& type = types_.at(field.type);
  const bool empty = type.kind == Kind::kOptional || type.kind == Kind::kMap ||
                     (type.kind == Kind::kList && !type.length);
  if (!empty) return error("the member \"" + field.name + "\" is missing");
  bytes_ += '\0';
  return {};
}

base::Status Encoder::fields(const Type& type, json::Value value, std::string_view tag, int depth) {
  if (depth > kMaxDepth) return error("nested too deeply");
  const std::size_t above = pointer_.size();
  std::size_t known = tag.empty() ? 0 : 1;
  for (const Field& field : type.fields) {
    const auto member = field.hidden ? std::nullopt : value.find(field.name);
    if (!member) {
      TS_RETURN_IF_ERROR(absent(field, depth));
      continue;
    }
    ++known;
    pointer_ += "/" + field.name;
    TS_RETURN_IF_ERROR(this->value(field.type, *member, depth + 1));
    pointer_.resize(above);
  }
  if (known == value.size()) return {};
  for (const json::Member member : value.members()) {
    bool is_field = member.name == tag;
    for (const Field& field : type.fields) is_field |= !field.hidden && field.name == member.name;
    if (!is_field) return error("no field for the member " + base::in_quotes(member.name));
  }
  return error("a member comes twice");
}

}  // namespace touchstone::bare
