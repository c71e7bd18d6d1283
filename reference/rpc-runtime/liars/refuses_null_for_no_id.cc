// Lies: refuses a tools_list with id null, which is how many a library writes that there is
// none.
#include "json.h"
#include "liar.h"

namespace touchstone::rpc_runtime {
namespace {

class RefusesNullForNoId : public Behaviour {
 public:
  std::string line_as_read(const std::string& line) override {
    const Json command = parse_json(line);
    const bool refuses = string_or(command, "type", "") == "tools_list" && command.contains("id") &&
                         command.at("id").is_null();
    return refuses ? "{}" : line;
  }
};

const RegisteredLiar kRefusesNullForNoId(
    {"refuses_null_for_no_id",
     {"RPC-096"},
     "refuses a tools_list with id null, which is how many a library writes that there is none",
     Subtlety::kDevious,
     make_fault<RefusesNullForNoId>});

}  // namespace
}  // namespace touchstone::rpc_runtime
