// The answer of chown has the id of its request below zero.
#include "sidecar/liars/liar.h"

namespace touchstone::sidecar {
namespace {

class IdsBelowZero : public Behaviour {
 public:
  std::string payload_written(std::string text) override {
    const std::size_t at = text.find("\"request_id\":");
    if (at != std::string::npos && text.find("\"operation\":\"chown\"") != std::string::npos)
      text.insert(at + 13, "-");
    return text;
  }
};

const RegisterLiar kIdsBelowZero({"ids-below-zero",
                                  {"ACP-012", "ACP-018"},
                                  "a host takes an answer for a question of the sidecar",
                                  true,
                                  make_fault<IdsBelowZero>});

}  // namespace
}  // namespace touchstone::sidecar
