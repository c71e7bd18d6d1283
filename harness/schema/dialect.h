// Which keywords a schema may use and what they mean: the draft and its vocabularies.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace touchstone::schema {

enum class Draft : std::uint8_t { kDraft7, kDraft202012 };

// The vocabularies of 2020-12 that have keywords which assert something; a draft-07 schema has
// the first two.
enum Vocabulary : std::uint8_t {
  kCore = 0,
  kApplicator = 1,
  kValidation = 2,
  kUnevaluated = 4,
  kFormatAssertion = 8,
};

struct Dialect {
  Draft draft = Draft::kDraft202012;
  std::uint8_t vocabularies = kApplicator | kValidation | kUnevaluated;

  bool has(Vocabulary vocabulary) const {
    return vocabulary == kCore || (vocabularies & vocabulary) != 0;
  }
};

inline constexpr std::string_view kDraft202012Uri = "https://json-schema.org/draft/2020-12/schema";
inline constexpr std::string_view kDraft7Uri = "http://json-schema.org/draft-07/schema";

inline Dialect standard_dialect(Draft draft) {
  if (draft == Draft::kDraft7) return {draft, kApplicator | kValidation};
  return {};
}

// How a keyword's value holds subschemas.
enum class SubschemaShape : std::uint8_t {
  kOne,         // a schema
  kList,        // an array of schemas
  kMap,         // an object of schemas
  kOneOrList,   // draft-07 items
  kMapOrNames,  // draft-07 dependencies: a schema or an array of names each
};

// Nothing when the keyword holds none in that draft.
std::optional<SubschemaShape> subschema_shape(Draft draft, std::string_view keyword);

}  // namespace touchstone::schema
