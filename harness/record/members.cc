#include "record/members.h"

#include <utility>

#include "base/text.h"

namespace touchstone::record {
namespace {

constexpr std::string_view kBase64 = "_base64";

bool is_base64_of(std::string_view member, std::string_view name) {
  return member.size() == name.size() + kBase64.size() && member.starts_with(name) &&
         member.ends_with(kBase64);
}

std::string wrong(std::string_view name, std::string_view wanted) {
  return "member \"" + std::string(name) + "\" is not " + std::string(wanted);
}

}  // namespace

bool Members::bytes(const json::Member& member, std::string_view name, std::string& value) {
  const bool encoded = is_base64_of(member.name, name);
  if (!encoded && member.name != name) return false;
  if (!member.value.is_string()) {
    fail(wrong(member.name, "a string"));
    return true;
  }
  if (!encoded) {
    value = member.value.as_string();
    return true;
  }
  auto decoded = base::base64_decode(member.value.as_string());
  if (decoded) {
    value = *std::move(decoded);
  } else {
    fail(wrong(member.name, "base64"));
  }
  return true;
}

bool Members::integer(const json::Member& member, std::string_view name, std::int64_t& value) {
  if (member.name != name) return false;
  const auto integer = member.value.as_int64();
  if (!integer) fail(wrong(name, "an integer of 64 bits"));
  value = integer.value_or(0);
  return true;
}

bool Members::real(const json::Member& member, std::string_view name, double& value) {
  if (member.name != name) return false;
  if (member.value.is_number()) {
    value = member.value.as_number().as_double();
  } else {
    fail(wrong(name, "a number"));
  }
  return true;
}

bool Members::yes(const json::Member& member, std::string_view name, bool& value) {
  if (member.name != name) return false;
  if (member.value.is_bool()) {
    value = member.value.as_bool();
  } else {
    fail(wrong(name, "true or false"));
  }
  return true;
}

bool Members::json(const json::Member& member, std::string_view name, std::string& value) {
  if (member.name != name) return false;
  value = member.value.raw();
  return true;
}

void Members::unknown(const json::Member& member) {
  fail("unknown member \"" + base::printable(member.name, 60) + "\"");
}

}  // namespace touchstone::record
