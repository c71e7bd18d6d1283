// By default the client has no terminals.
#include <nlohmann/json.hpp>

#include "sidecar/liars/liar.h"

namespace touchstone::sidecar {
namespace {

class OffersNoTerminal : public Behaviour {
 public:
  nlohmann::json line_written(nlohmann::json message) override {
    if (message.value("method", "") == "initialize" &&
        message["params"]["clientCapabilities"].contains("terminal")) {
      message["params"]["clientCapabilities"]["terminal"] = false;
    }
    return message;
  }
};

const RegisterLiar kOffersNoTerminal({"offers-no-terminal",
                                      {"ACP-309"},
                                      "an agent does without terminals that it could have",
                                      true,
                                      make_fault<OffersNoTerminal>});

}  // namespace
}  // namespace touchstone::sidecar
