// Lies: asks a plugin for the whole name of the model instead of its last part, so no plugin
// knows it.
#include "json.h"
#include "liar.h"

namespace touchstone::rpc_runtime {
namespace {

class AsksForWholeModelName : public Behaviour {
 public:
  std::string written_extension_message(const Json& message) override {
    Json asked = message;
    const std::string model = string_or(member_or_null(message, "params"), "model", "");
    if (!model.empty()) asked["params"]["model_id"] = model;
    return dump(asked);
  }
};

const RegisteredLiar kAsksForWholeModelName({"asks_for_whole_model_name",
                                             {"RPC-108", "RPC-024", "RPC-029"},
                                             "asks a plugin for the whole name of the model "
                                             "instead of its last part, so no plugin knows it",
                                             Subtlety::kPlain,
                                             make_fault<AsksForWholeModelName>});

}  // namespace
}  // namespace touchstone::rpc_runtime
