// The data of a forwarded error is left out.
#include <nlohmann/json.hpp>

#include "sidecar/liars/liar.h"

namespace touchstone::sidecar {
namespace {

class ShortensForwardedErrors : public Behaviour {
 public:
  nlohmann::json line_written(nlohmann::json message) override {
    if (message.contains("error")) message["error"].erase("data");
    return message;
  }
};

const RegisterLiar kShortensForwardedErrors({"shortens-forwarded-errors",
                                             {"ACP-320"},
                                             "an agent misses why its own method failed",
                                             true,
                                             make_fault<ShortensForwardedErrors>});

}  // namespace
}  // namespace touchstone::sidecar
