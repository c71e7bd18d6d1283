#include "tool.h"

#include "choices.h"

namespace touchstone::rpc_runtime {

std::string tool_error(const std::string& why) { return "error: " + why; }

Fallible<std::string> text_argument(const Json& input, const char* name) {
  if (!input.is_object()) return Failure{"the arguments are no JSON object"};
  const Json value = member_or_null(input, name);
  if (!value.is_string()) {
    return Failure{"the argument '" + std::string(name) + "' must be given, as a string"};
  }
  return value.get<std::string>();
}

std::string bounded_result(std::string result) {
  if (result.size() <= kToolResultLimit) return result;
  result.resize(kToolResultLimit);
  return result + "\n[the rest is left out]";
}

}  // namespace touchstone::rpc_runtime
