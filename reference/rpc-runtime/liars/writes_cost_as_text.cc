// Lies: writes the cost as text, so a host that adds up costs joins words.
#include "json.h"
#include "liar.h"

namespace touchstone::rpc_runtime {
namespace {

class WritesCostAsText : public Behaviour {
 public:
  std::string written_frame(const Json& frame) override {
    Json shown = frame;
    if (frame.contains("cost")) shown["cost"] = "0.00";
    return dump(shown) + "\n";
  }
};

const RegisteredLiar kWritesCostAsText(
    {"writes_cost_as_text",
     {"RPC-034"},
     "writes the cost as text, so a host that adds up costs joins words",
     Subtlety::kPlain,
     make_fault<WritesCostAsText>});

}  // namespace
}  // namespace touchstone::rpc_runtime
