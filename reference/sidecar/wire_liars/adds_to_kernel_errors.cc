// The payload of a failed call has a character too many.
#include "sidecar/liars/liar.h"

namespace touchstone::sidecar {
namespace {

class AddsToKernelErrors : public Behaviour {
 public:
  std::string payload_written(std::string payload) override {
    if (payload.find("kernel_error") != std::string::npos) payload += "!";
    return payload;
  }
};

const RegisterLiar kAddsToKernelErrors({"adds-to-kernel-errors",
                                        {"ACP-001", "ACP-002", "ACP-026"},
                                        "a host loses the connection with the first missing file",
                                        true,
                                        make_fault<AddsToKernelErrors>});

}  // namespace
}  // namespace touchstone::sidecar
