// Lies: lists one model without its name.
#include "json.h"
#include "liar.h"

namespace touchstone::rpc_runtime {
namespace {

class OmitsModelName : public Behaviour {
 public:
  Json shown_models(const Json& models) override {
    Json shown = models;
    shown.back().erase("model_name");
    return shown;
  }
};

const RegisteredLiar kOmitsModelName({"omits_model_name",
                                      {"RPC-041"},
                                      "lists one model without its name",
                                      Subtlety::kPlain,
                                      make_fault<OmitsModelName>});

}  // namespace
}  // namespace touchstone::rpc_runtime
