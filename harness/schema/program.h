// Program is a compiled schema: a flat run of nodes, one for each subschema that is used.
//
// Written once by the Compiler and then only read (by Evaluation), from any number of threads.
// Views in it point into the documents it keeps.
#pragma once

#include <cstdint>
#include <limits>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "json/document.h"
#include "json/tape.h"
#include "schema/format.h"
#include "schema/pattern.h"

namespace touchstone::schema {

using NodeId = std::uint32_t;
inline constexpr NodeId kNoNode = std::numeric_limits<NodeId>::max();

// A set of types: bit n is json::Kind n, and one bit more allows numbers that are integers.
using TypeSet = std::uint8_t;
inline constexpr TypeSet kIntegerType = 1U << 6;
inline constexpr TypeSet kAllTypes = 0x7F;
constexpr TypeSet type_bit(json::Kind kind) {
  return static_cast<TypeSet>(1U << static_cast<unsigned>(kind));
}

struct SizeLimits {
  std::uint64_t min = 0;
  std::uint64_t max = std::numeric_limits<std::uint64_t>::max();
  bool allow(std::uint64_t size) const { return size >= min && size <= max; }
};

struct NumberLimit {
  enum class Kind : std::uint8_t {
    kMinimum,
    kMaximum,
    kExclusiveMinimum,
    kExclusiveMaximum,
    kMultipleOf,
  };
  Kind kind;
  json::Number limit;
  std::optional<std::int64_t> small;  // the limit, when it fits
};

struct NumberRules {
  std::vector<NumberLimit> limits;
};

struct StringRules {
  SizeLimits length;  // in code points
  std::optional<Pattern> pattern;
  std::optional<Format> format;
};

struct ArrayRules {
  SizeLimits size;
  bool unique = false;
  bool draft7_names = false;   // the rest is called additionalItems, not items
  std::vector<NodeId> prefix;  // by position
  NodeId rest = kNoNode;       // for all items after the prefix
  NodeId contains = kNoNode;
  SizeLimits contained{1, std::numeric_limits<std::uint64_t>::max()};
  bool has_min_contains = false;
};

// A member that some keyword of the object names.
struct Property {
  std::uint32_t hash = 0;
  std::string_view name;
  NodeId schema = kNoNode;     // from `properties`
  NodeId deciding = kNoNode;   // the same for a yes or no; see Node::same_as
  TypeSet any_of_types = 0;    // values of these types are right without a look at the schema
  std::uint64_t required = 0;  // its bit, when it is one of the first 64 required ones
};

struct PatternProperty {
  Pattern pattern;
  NodeId schema;
};

struct DependentRequired {
  std::string_view name;
  std::vector<std::string_view> needs;
};

struct DependentSchema {
  std::string_view name;
  NodeId schema;
};

struct ObjectRules {
  SizeLimits size;
  std::vector<Property> properties;
  std::vector<std::uint16_t> slots;  // open addressing: index + 1 into properties, 0 is empty
  std::uint64_t required_bits = 0;
  std::vector<std::string_view> required;  // all; those past the 64th have no bit
  std::vector<PatternProperty> patterns;
  NodeId additional = kNoNode;
  NodeId names = kNoNode;
  std::vector<DependentRequired> dependent_required;
  std::vector<DependentSchema> dependent_schemas;
  bool draft7_names = false;  // both of the above are called dependencies

  const Property* find(std::uint32_t hash, std::string_view name) const {
    if (slots.empty()) return nullptr;
    const std::size_t mask = slots.size() - 1;
    for (std::size_t i = hash & mask; slots[i] != 0; i = (i + 1) & mask) {
      const Property& property = properties[slots[i] - 1U];
      if (property.hash == hash && json::same_name(property.name, name)) return &property;
    }
    return nullptr;
  }
};

// const (one value) or enum.
struct ValueRule {
  bool is_const = false;
  std::vector<json::Value> values;
  std::vector<std::string_view> strings;  // those of the values that are strings
};

// Which branches of a oneOf or anyOf can hold for an object, told by one of its members. It only
// leaves out branches that cannot: the result is that of trying all.
struct Discriminator {
  struct Case {
    std::string_view value;
    std::uint32_t hash = 0;
    std::vector<std::uint16_t> branches = {};
  };
  std::string_view name;
  std::uint32_t hash = 0;
  std::vector<Case> cases;               // sorted by hash
  std::vector<std::uint16_t> otherwise;  // another value, also one that is no string
  std::vector<std::uint16_t> when_missing;
};

// A keyword whose subschemas look at the same value again.
struct Applicator {
  enum class Kind : std::uint8_t { kRef, kDynamicRef, kAllOf, kAnyOf, kOneOf, kNot, kIf };
  Kind kind;
  std::string_view keyword;  // how it is called; a $dynamicRef may have become a kRef
  // kIf: if, then and else, the last two kNoNode when missing. kDynamicRef: the place it names
  // when nothing outer does.
  std::vector<NodeId> branches;
  std::uint32_t anchor = 0;  // kDynamicRef: which name
  std::unique_ptr<Discriminator> discriminator = nullptr;
};

struct Node {
  TypeSet types = kAllTypes;
  bool is_false = false;    // the schema `false`
  bool only_types = false;  // nothing but `types` decides
  bool is_leaf = false;     // it looks at nothing inside the value and applies no other schema
  bool has_unevaluated = false;
  std::uint32_t resource = 0;
  NodeId same_as = kNoNode;  // for a yes or no: the node that decides instead of this one
  std::unique_ptr<NumberRules> number;
  std::unique_ptr<StringRules> string;
  std::unique_ptr<ArrayRules> array;
  std::unique_ptr<ObjectRules> object;
  std::vector<ValueRule> values;
  std::vector<Applicator> applicators;
  NodeId unevaluated_items = kNoNode;
  NodeId unevaluated_properties = kNoNode;
  std::string location;                   // absolute URI, with a pointer as fragment
  std::vector<std::string> requirements;  // its own x-requirement
  std::vector<std::uint32_t> marks;       // the same as positions in Program::requirements
  bool leads_to_mark = false;             // it has marks, or a schema that it may apply does
};

// Where a $dynamicAnchor of some name is, in one resource.
struct DynamicTarget {
  std::uint32_t resource;
  std::uint32_t anchor;
  NodeId node;
};

struct Program {
  std::vector<Node> nodes;
  NodeId entry = 0;
  std::vector<DynamicTarget> dynamic_targets;  // empty when no $dynamicRef needs them
  std::vector<std::string> requirements;       // that `entry` can reach, sorted, each once
  std::vector<std::shared_ptr<const json::Document>> documents;
};

}  // namespace touchstone::schema
