// A method that nobody answers is an internal error.
#include <nlohmann/json.hpp>

#include "sidecar/liars/liar.h"

namespace touchstone::sidecar {
namespace {

class KnowsEveryMethod : public Behaviour {
 public:
  nlohmann::json line_written(nlohmann::json message) override {
    if (message.contains("error") && message["error"]["code"] == -32601)
      message["error"]["code"] = -32603;
    return message;
  }
};

const RegisterLiar kKnowsEveryMethod({"knows-every-method",
                                      {"ACP-321"},
                                      "an agent cannot tell an unknown method from a failure",
                                      false,
                                      make_fault<KnowsEveryMethod>});

}  // namespace
}  // namespace touchstone::sidecar
