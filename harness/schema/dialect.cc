#include "schema/dialect.h"

#include <array>

namespace touchstone::schema {
namespace {

constexpr std::uint8_t kIn7 = 1;
constexpr std::uint8_t kIn202012 = 2;
constexpr std::uint8_t kInBoth = kIn7 | kIn202012;

struct Entry {
  std::string_view keyword;
  std::uint8_t drafts;
  SubschemaShape shape;
};

constexpr std::array<Entry, 23> kEntries = {{
    {"$defs", kIn202012, SubschemaShape::kMap},
    {"definitions", kInBoth, SubschemaShape::kMap},
    {"properties", kInBoth, SubschemaShape::kMap},
    {"patternProperties", kInBoth, SubschemaShape::kMap},
    {"dependentSchemas", kIn202012, SubschemaShape::kMap},
    {"dependencies", kIn7, SubschemaShape::kMapOrNames},
    {"additionalProperties", kInBoth, SubschemaShape::kOne},
    {"propertyNames", kInBoth, SubschemaShape::kOne},
    {"unevaluatedProperties", kIn202012, SubschemaShape::kOne},
    {"items", kIn7, SubschemaShape::kOneOrList},
    {"items", kIn202012, SubschemaShape::kOne},
    {"prefixItems", kIn202012, SubschemaShape::kList},
    {"additionalItems", kIn7, SubschemaShape::kOne},
    {"unevaluatedItems", kIn202012, SubschemaShape::kOne},
    {"contains", kInBoth, SubschemaShape::kOne},
    {"allOf", kInBoth, SubschemaShape::kList},
    {"anyOf", kInBoth, SubschemaShape::kList},
    {"oneOf", kInBoth, SubschemaShape::kList},
    {"not", kInBoth, SubschemaShape::kOne},
    {"if", kInBoth, SubschemaShape::kOne},
    {"then", kInBoth, SubschemaShape::kOne},
    {"else", kInBoth, SubschemaShape::kOne},
    {"contentSchema", kIn202012, SubschemaShape::kOne},
}};

}  // namespace

std::optional<SubschemaShape> subschema_shape(Draft draft, std::string_view keyword) {
  const std::uint8_t wanted = draft == Draft::kDraft7 ? kIn7 : kIn202012;
  for (const Entry& entry : kEntries) {
    if (entry.keyword == keyword && (entry.drafts & wanted) != 0) return entry.shape;
  }
  return std::nullopt;
}

}  // namespace touchstone::schema
