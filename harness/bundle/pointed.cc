#include "bundle/pointed.h"

#include <nlohmann/json.hpp>

namespace touchstone::bundle {

std::string Pointed::text(std::string_view pointer) const {
  const auto value = root_.at_pointer(pointer);
  return value && value->is_string() ? std::string(value->as_string()) : std::string();
}

std::uint64_t Pointed::natural(std::string_view pointer) const {
  const auto value = root_.at_pointer(pointer);
  const auto number = value ? value->as_int64() : std::nullopt;
  return number && *number > 0 ? static_cast<std::uint64_t>(*number) : 0;
}

double Pointed::real(std::string_view pointer) const {
  const auto value = root_.at_pointer(pointer);
  return value && value->is_number() ? nlohmann::json::parse(value->raw()).get<double>() : 0;
}

std::vector<std::string> Pointed::texts(std::string_view pointer) const {
  std::vector<std::string> all;
  for (const Pointed& one : list(pointer)) all.push_back(one.text(""));
  return all;
}

std::vector<Pointed> Pointed::list(std::string_view pointer) const {
  std::vector<Pointed> all;
  const auto list = root_.at_pointer(pointer);
  if (!list) return all;
  for (const json::Value one : list->items()) all.emplace_back(one);
  return all;
}

}  // namespace touchstone::bundle
