// Lies: writes the model into the user's config file.
#include "liar.h"

namespace touchstone::rpc_runtime {
namespace {

class WritesModelToConfig : public Behaviour {
 public:
  bool writes_model_to_config() override { return true; }
};

const RegisteredLiar kWritesModelToConfig({"writes_model_to_config",
                                           {"RPC-107"},
                                           "writes the model into the user's config file",
                                           Subtlety::kPlain,
                                           make_fault<WritesModelToConfig>});

}  // namespace
}  // namespace touchstone::rpc_runtime
