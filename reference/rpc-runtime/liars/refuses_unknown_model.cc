// Lies: keeps the old model when it does not know the new one, and says otherwise.
#include "liar.h"

namespace touchstone::rpc_runtime {
namespace {

class RefusesUnknownModel : public Behaviour {
 public:
  bool takes_model(const std::string& model) override {
    return model.rfind("claude-", 0) == 0 || model.find(':') != std::string::npos;
  }
};

const RegisteredLiar kRefusesUnknownModel(
    {"refuses_unknown_model",
     {"RPC-030", "RPC-029", "RPC-098", "RPC-131", "RPC-320"},
     "keeps the old model when it does not know the new one, and says otherwise",
     Subtlety::kDevious,
     make_fault<RefusesUnknownModel>});

}  // namespace
}  // namespace touchstone::rpc_runtime
