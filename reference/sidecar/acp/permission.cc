#include "sidecar/acp/permission.h"

#include <array>
#include <string_view>

namespace touchstone::sidecar {
namespace {

// One row of the reply table: a reply, the ids and kinds of options that fit it, and the option to
// name when none was offered.
struct Row {
  std::string_view reply;
  std::array<std::string_view, 2> ids;
  std::string_view kind;
  std::string_view otherwise;
};

constexpr std::array<Row, 3> kRows = {{
    {"once", {"once", "allow_once"}, "allow_once", "allow_once"},
    {"always", {"always", "allow_always"}, "allow_always", "allow_always"},
    {"reject", {"reject", "reject_once"}, "reject_once", "reject_once"},
}};

const Row& row_of(std::string_view reply) {
  for (const Row& row : kRows) {
    if (row.reply == reply) return row;
  }
  return kRows.back();
}

bool fits(const Row& row, const Json& option, WireBehaviour& behaviour) {
  const Json id = option.value("optionId", Json());
  const Json kind = option.value("kind", Json());
  return id == row.ids[0] || id == row.ids[1] ||
         (kind == row.kind && behaviour.looks_at_option_kinds());
}

}  // namespace

Json permission_params(const Json& params, const std::string& permission_id,
                       const std::string& method) {
  Json out = params.is_object() ? params : Json::object();
  out["permissionId"] = permission_id;
  out["_acpMethod"] = method;
  return out;
}

Json permission_result(const Json& params, const std::string& reply, WireBehaviour& behaviour) {
  const Row& row = row_of(reply);
  Json chosen = row.otherwise;
  const Json options = params.is_object() ? params.value("options", Json()) : Json();
  for (const Json& option : options.is_array() ? options : Json::array()) {
    if (!option.is_object() || !fits(row, option, behaviour)) continue;
    if (option.value("optionId", Json()).is_string()) chosen = option["optionId"];
    break;
  }
  return {{"outcome", {{"outcome", "selected"}, {"optionId", chosen}}}};
}

}  // namespace touchstone::sidecar
