// A state is written with a capital letter.
#include <nlohmann/json.hpp>

#include "sidecar/liars/liar.h"

namespace touchstone::sidecar {
namespace {

class ShoutsStates : public Behaviour {
 public:
  nlohmann::json frame_written(nlohmann::json frame, PayloadCodec codec) override {
    nlohmann::json& payload = frame["payload"];
    const std::string type = payload["type"];
    if (codec == PayloadCodec::kJson && type == "vm_lifecycle" && payload["state"] == "disposing")
      payload["state"] = "Disposing";
    return frame;
  }
};

const RegisterLiar kShoutsStates({"shouts-states",
                                  {"ACP-035"},
                                  "a host with typed decoding refuses the frame",
                                  true,
                                  make_fault<ShoutsStates>});

}  // namespace
}  // namespace touchstone::sidecar
