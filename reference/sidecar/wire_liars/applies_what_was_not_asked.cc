// A configuration without mounts says that one was applied.
#include <nlohmann/json.hpp>

#include "sidecar/liars/liar.h"

namespace touchstone::sidecar {
namespace {

class AppliesWhatWasNotAsked : public Behaviour {
 public:
  nlohmann::json frame_written(nlohmann::json frame, PayloadCodec) override {
    nlohmann::json& payload = frame["payload"];
    const std::string type = payload["type"];
    if (type == "vm_configured")
      payload["applied_mounts"] = payload["applied_mounts"].get<int>() + 1;
    return frame;
  }
};

const RegisterLiar kAppliesWhatWasNotAsked({"applies-what-was-not-asked",
                                            {"ACP-313", "ACP-002"},
                                            "a host believes that something is mounted",
                                            false,
                                            make_fault<AppliesWhatWasNotAsked>});

}  // namespace
}  // namespace touchstone::sidecar
