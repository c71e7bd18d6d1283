#include "contract/requirement_marks.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "contract/suggest.h"

namespace touchstone::contract {
namespace {

template <std::size_t kSize>
bool is_one_of(std::string_view word, const std::array<std::string_view, kSize>& words) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

// Keywords whose members are names of the author's own, each with a schema.
constexpr std::array<std::string_view, 5> kNamedSchemas = {
    "properties", "patternProperties", "$defs", "definitions", "dependentSchemas"};
// Keywords whose values are plain JSON, no schemas.
constexpr std::array<std::string_view, 4> kPlainValues = {"const", "enum", "default", "examples"};

base::Status check_mark(const yaml::File& file, const yaml::Node& id,
                        const std::vector<std::string>& known) {
  if (!id.is_string()) {
    return file.error(id.mark, "x-requirement must be a requirement id or a list of them");
  }
  if (std::find(known.begin(), known.end(), id.scalar) != known.end()) return {};
  return file.error(id.mark, "unknown requirement \"" + id.scalar + "\"",
                    suggest(id.scalar, known));
}

// Recursion is bounded by the depth that yaml::parse allows.
base::Status check_schema(const yaml::File& file, const yaml::Node& schema,
                          const std::vector<std::string>& known) {
  for (const yaml::Node& item : schema.items) TS_RETURN_IF_ERROR(check_schema(file, item, known));
  for (const auto& [name, mark, value] : schema.members) {
    if (is_one_of(name, kPlainValues)) continue;
    if (name == "x-requirement") {
      if (!value.is_array()) TS_RETURN_IF_ERROR(check_mark(file, value, known));
      for (const yaml::Node& id : value.items) TS_RETURN_IF_ERROR(check_mark(file, id, known));
    } else if (is_one_of(name, kNamedSchemas)) {
      for (const yaml::Node::Member& named : value.members) {
        TS_RETURN_IF_ERROR(check_schema(file, named.value, known));
      }
    } else {
      TS_RETURN_IF_ERROR(check_schema(file, value, known));
    }
  }
  return {};
}

}  // namespace

base::Status check_requirement_marks(const yaml::File& schema,
                                     const std::vector<std::string>& known) {
  return check_schema(schema, schema.root, known);
}

}  // namespace touchstone::contract
