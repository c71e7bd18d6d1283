// The types of a BARE schema as the codec sees them. Internal to this folder, but for Schema.
//
// Types refer to each other by index, so that they may refer to themselves. What JSON shows of a
// type stands beside what is on the wire.
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace touchstone::bare {

enum class Kind : std::uint8_t {
  kUndefined,  // a name that was mentioned only
  kAlias,
  kUint,
  kInt,
  kUnsigned,  // u8 to u64, `size` bytes
  kSigned,    // i8 to i64, `size` bytes
  kFloat,     // f32, f64, `size` bytes
  kBool,
  kStr,
  kJson,  // a str that holds a JSON text; in JSON the value itself
  kData,  // in JSON a list of numbers from 0 to 255
  kVoid,
  kEnum,
  kOptional,
  kList,
  kMap,
  kUnion,
  kStruct,
};

using TypeIndex = std::size_t;

struct Field {
  std::string name;  // of the member in JSON
  TypeIndex type = 0;
  std::string otherwise;  // JSON text that stands for an absent member, or empty
  bool hidden = false;    // no member in JSON; `otherwise` is always written
};

// A value of an enum, or a member of a union.
struct Choice {
  std::string name;  // in JSON
  std::uint64_t tag = 0;
  TypeIndex type = 0;  // of a union
};

struct Type {
  Kind kind = Kind::kUndefined;
  std::size_t size = 0;                 // of numbers, in bytes
  std::optional<std::uint64_t> length;  // of data and lists with a fixed one
  TypeIndex key = 0;
  TypeIndex inner = 0;
  std::vector<Field> fields;
  std::vector<Choice> choices;
  std::string tag;  // of a union: the member that tells which; empty: the kind of JSON value does
};

struct Types {
  std::vector<Type> all;
  std::map<std::string, TypeIndex, std::less<>> names;

  // The type behind aliases.
  const Type& at(TypeIndex index) const {
    while (all[index].kind == Kind::kAlias) index = all[index].inner;
    return all[index];
  }
};

// Nested values deeper than this are refused, both ways.
inline constexpr int kMaxDepth = 64;

}  // namespace touchstone::bare
