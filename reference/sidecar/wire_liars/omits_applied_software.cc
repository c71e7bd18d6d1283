// vm_configured does not count software.
#include <nlohmann/json.hpp>

#include "sidecar/liars/liar.h"

namespace touchstone::sidecar {
namespace {

class OmitsAppliedSoftware : public Behaviour {
 public:
  nlohmann::json frame_written(nlohmann::json frame, PayloadCodec) override {
    nlohmann::json& payload = frame["payload"];
    const std::string type = payload["type"];
    if (type == "vm_configured") payload.erase("applied_software");
    return frame;
  }
};

const RegisterLiar kOmitsAppliedSoftware({"omits-applied-software",
                                          {"ACP-300", "ACP-002"},
                                          "a host with typed decoding loses the answer",
                                          false,
                                          make_fault<OmitsAppliedSoftware>});

}  // namespace
}  // namespace touchstone::sidecar
