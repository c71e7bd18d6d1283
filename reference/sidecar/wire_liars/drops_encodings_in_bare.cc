// In BARE a result has no encoding.
#include <nlohmann/json.hpp>

#include "sidecar/liars/liar.h"

namespace touchstone::sidecar {
namespace {

class DropsEncodingsInBare : public Behaviour {
 public:
  nlohmann::json frame_written(nlohmann::json frame, PayloadCodec codec) override {
    nlohmann::json& payload = frame["payload"];
    const std::string type = payload["type"];
    if (codec == PayloadCodec::kBare && type == "guest_filesystem_result")
      payload["encoding"] = nullptr;
    return frame;
  }
};

const RegisterLiar kDropsEncodingsInBare({"drops-encodings-in-bare",
                                          {"ACP-002"},
                                          "a host that changes to BARE cannot read binary files",
                                          true,
                                          make_fault<DropsEncodingsInBare>});

}  // namespace
}  // namespace touchstone::sidecar
