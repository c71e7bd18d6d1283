// The answer of read_link names another machine as its owner.
#include "sidecar/liars/liar.h"

namespace touchstone::sidecar {
namespace {

class SwapsOwners : public Behaviour {
 public:
  std::string payload_written(std::string text) override {
    const std::size_t at = text.find("\"vm_id\":\"");
    if (at != std::string::npos && text.find("\"operation\":\"read_link\"") != std::string::npos)
      text.insert(at + 9, "x");
    return text;
  }
};

const RegisterLiar kSwapsOwners({"swaps-owners",
                                 {"ACP-018"},
                                 "a host hands the answer of one machine to the caller of another",
                                 true,
                                 make_fault<SwapsOwners>});

}  // namespace
}  // namespace touchstone::sidecar
