// Params that are a list are not kept.
#include <nlohmann/json.hpp>

#include "sidecar/liars/liar.h"

namespace touchstone::sidecar {
namespace {

class DropsListsOfParams : public Behaviour {
 public:
  nlohmann::json frame_written(nlohmann::json frame, PayloadCodec) override {
    nlohmann::json& payload = frame["payload"];
    const std::string type = payload["type"];
    if (type == "session_state") {
      for (nlohmann::json& event : payload["events"]) {
        if (event["notification"].contains("params") && event["notification"]["params"].is_array())
          event["notification"]["params"] = nullptr;
      }
    }
    return frame;
  }
};

const RegisterLiar kDropsListsOfParams({"drops-lists-of-params",
                                        {"ACP-319"},
                                        "a host that looks again sees less than before",
                                        true,
                                        make_fault<DropsListsOfParams>});

}  // namespace
}  // namespace touchstone::sidecar
