// Lies: carries out a command that stands in a list, so hosts come to send what others refuse.
#include "json.h"
#include "liar.h"

namespace touchstone::rpc_runtime {
namespace {

class UnpacksListsOfCommands : public Behaviour {
 public:
  std::string line_as_read(const std::string& line) override {
    const Json list = parse_json(line);
    const bool unpacks = list.is_array() && list.size() == 1 && list[0].is_object();
    return unpacks ? dump(list[0]) : line;
  }
};

const RegisteredLiar kUnpacksListsOfCommands(
    {"unpacks_lists_of_commands",
     {"RPC-125"},
     "carries out a command that stands in a list, so hosts come to send what others refuse",
     Subtlety::kDevious,
     make_fault<UnpacksListsOfCommands>});

}  // namespace
}  // namespace touchstone::rpc_runtime
