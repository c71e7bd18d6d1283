// A refusal has no message.
#include "sidecar/liars/liar.h"

namespace touchstone::sidecar {
namespace {

class RefusalsWithoutText : public Behaviour {
 public:
  std::string payload_written(std::string text) override {
    const std::size_t at = text.find("\"message\":");
    if (at != std::string::npos && text.find("invalid_state") != std::string::npos)
      text.replace(at, 9, "\"because\"");
    return text;
  }
};

const RegisterLiar kRefusalsWithoutText(
    {"refusals-without-text",
     {"GFS-300"},
     "a host with typed decoding rejects the frame and with it the answer",
     false,
     make_fault<RefusalsWithoutText>});

}  // namespace
}  // namespace touchstone::sidecar
