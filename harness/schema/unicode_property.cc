#include "schema/unicode_property.h"

#include <array>
#include <utility>

namespace touchstone::schema {
namespace {

// General categories by the long names that PCRE2 does not know.
constexpr std::array<std::pair<std::string_view, std::string_view>, 38> kCategories = {{
    {"Letter", "L"},
    {"Cased_Letter", "L&"},
    {"Uppercase_Letter", "Lu"},
    {"Lowercase_Letter", "Ll"},
    {"Titlecase_Letter", "Lt"},
    {"Modifier_Letter", "Lm"},
    {"Other_Letter", "Lo"},
    {"Mark", "M"},
    {"Combining_Mark", "M"},
    {"Nonspacing_Mark", "Mn"},
    {"Spacing_Mark", "Mc"},
    {"Enclosing_Mark", "Me"},
    {"Number", "N"},
    {"Decimal_Number", "Nd"},
    {"digit", "Nd"},
    {"Letter_Number", "Nl"},
    {"Other_Number", "No"},
    {"Punctuation", "P"},
    {"punct", "P"},
    {"Connector_Punctuation", "Pc"},
    {"Dash_Punctuation", "Pd"},
    {"Open_Punctuation", "Ps"},
    {"Close_Punctuation", "Pe"},
    {"Initial_Punctuation", "Pi"},
    {"Final_Punctuation", "Pf"},
    {"Other_Punctuation", "Po"},
    {"Symbol", "S"},
    {"Math_Symbol", "Sm"},
    {"Currency_Symbol", "Sc"},
    {"Modifier_Symbol", "Sk"},
    {"Other_Symbol", "So"},
    {"Separator", "Z"},
    {"Space_Separator", "Zs"},
    {"Line_Separator", "Zl"},
    {"Paragraph_Separator", "Zp"},
    {"Other", "C"},
    {"Control", "Cc"},
    {"Format", "Cf"},
}};

}  // namespace

std::optional<std::string> translate_unicode_property(std::string_view property) {
  const std::size_t equals = property.find('=');
  const std::string_view key = equals == property.npos ? "" : property.substr(0, equals);
  const std::string_view value = equals == property.npos ? property : property.substr(equals + 1);
  if (key == "Script" || key == "sc") return "sc:" + std::string(value);
  if (key == "Script_Extensions" || key == "scx") return "scx:" + std::string(value);
  if (!key.empty() && key != "General_Category" && key != "gc") return std::nullopt;
  for (const auto& [long_name, short_name] : kCategories) {
    if (value == long_name) return std::string(short_name);
  }
  return std::string(value);
}

}  // namespace touchstone::schema
