#include "json.h"

#include "json_text.h"

namespace touchstone::rpc_runtime {
namespace {
constexpr int kDocumentNesting = 1000;
}

std::string dump(const Json& document) {
  return document.dump(-1, ' ', false, Json::error_handler_t::replace);
}

std::string dump_pretty(const Json& document) {
  return document.dump(2, ' ', false, Json::error_handler_t::replace);
}

Json parse_json(const std::string& text) {
  if (json_error(text, kDocumentNesting)) return Json(Json::value_t::discarded);
  return Json::parse(text, nullptr, false);
}

std::string string_or(const Json& object, const char* name, const std::string& otherwise) {
  if (!object.is_object()) return otherwise;
  const auto member = object.find(name);
  return member != object.end() && member->is_string() ? member->get<std::string>() : otherwise;
}

Json member_or_null(const Json& object, const char* name) {
  if (!object.is_object()) return nullptr;
  const auto member = object.find(name);
  return member != object.end() ? *member : Json(nullptr);
}

}  // namespace touchstone::rpc_runtime
