// A smaller maximum is announced than is taken.
#include <nlohmann/json.hpp>

#include "sidecar/liars/liar.h"

namespace touchstone::sidecar {
namespace {

class AnnouncesSmallFrames : public Behaviour {
 public:
  nlohmann::json frame_written(nlohmann::json frame, PayloadCodec) override {
    nlohmann::json& payload = frame["payload"];
    const std::string type = payload["type"];
    if (type == "authenticated") payload["max_frame_bytes"] = 65536;
    return frame;
  }
};

const RegisterLiar kAnnouncesSmallFrames({"announces-small-frames",
                                          {"ACP-301"},
                                          "a host sends small frames for no reason",
                                          false,
                                          make_fault<AnnouncesSmallFrames>});

}  // namespace
}  // namespace touchstone::sidecar
