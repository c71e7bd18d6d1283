// Lies: refuses a prompt with an object in a member that it does not know, so a newer host
// cannot use it.
#include "liar.h"

namespace touchstone::rpc_runtime {
namespace {

class RefusesNestedStrangers : public Behaviour {
 public:
  std::string line_as_read(const std::string& line) override {
    return line.find("\"thinking\":{") == std::string::npos ? line : "{}";
  }
};

const RegisteredLiar kRefusesNestedStrangers({"refuses_nested_strangers",
                                              {"RPC-024"},
                                              "refuses a prompt with an object in a member that it "
                                              "does not know, so a newer host cannot use it",
                                              Subtlety::kDevious,
                                              make_fault<RefusesNestedStrangers>});

}  // namespace
}  // namespace touchstone::rpc_runtime
