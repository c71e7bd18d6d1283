// Lies: names an empty model in the usage when none is known, so a host bills a model without a
// name.
#include "json.h"
#include "liar.h"

namespace touchstone::rpc_runtime {
namespace {

class NamesEmptyModelInUsage : public Behaviour {
 public:
  Json shown_usage(const Json& usage) override {
    Json named = usage;
    if (!named.contains("model")) named["model"] = "";
    return named;
  }
};

const RegisteredLiar kNamesEmptyModelInUsage(
    {"names_empty_model_in_usage",
     {"RPC-070"},
     "names an empty model in the usage when none is known, so a host bills a model without a name",
     Subtlety::kPlain,
     make_fault<NamesEmptyModelInUsage>});

}  // namespace
}  // namespace touchstone::rpc_runtime
