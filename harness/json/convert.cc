#include "json/convert.h"

#include <cmath>
#include <nlohmann/json.hpp>

namespace touchstone::json {
namespace {

template <typename Json>
Json convert_number(const Number& number) {
  const bool has_point = number.text().find_first_of(".eE") != std::string_view::npos;
  if (!has_point) {
    if (const auto integer = number.as_int64()) return *integer;
    if (const auto natural = number.as_uint64()) return *natural;
    return std::string(number.text());
  }
  const double real = number.as_double();
  if (!std::isfinite(real)) return std::string(number.text());
  return real;
}

// Recursion is as deep as the document, which ParseLimits bounds.
template <typename Json>
Json convert(Value value) {
  switch (value.kind()) {
    case Kind::kNull:
      return nullptr;
    case Kind::kBool:
      return value.as_bool();
    case Kind::kNumber:
      return convert_number<Json>(value.as_number());
    case Kind::kString:
      return std::string(value.as_string());
    case Kind::kArray: {
      Json array = Json::array();
      for (const Value item : value.items()) array.push_back(convert<Json>(item));
      return array;
    }
    case Kind::kObject:
      break;
  }
  Json object = Json::object();
  for (const Member member : value.members()) {
    object[std::string(member.name)] = convert<Json>(member.value);
  }
  return object;
}

}  // namespace

nlohmann::json to_nlohmann(Value value) { return convert<nlohmann::json>(value); }
nlohmann::ordered_json to_ordered_nlohmann(Value value) {
  return convert<nlohmann::ordered_json>(value);
}
std::string to_text(Value value) { return std::string(value.raw()); }

}  // namespace touchstone::json
