// session_opened names the session as its own owner.
#include <nlohmann/json.hpp>

#include "sidecar/liars/liar.h"

namespace touchstone::sidecar {
namespace {

class NamesNoOwner : public Behaviour {
 public:
  nlohmann::json frame_written(nlohmann::json frame, PayloadCodec) override {
    nlohmann::json& payload = frame["payload"];
    const std::string type = payload["type"];
    if (type == "session_opened") payload["owner_connection_id"] = payload["session_id"];
    return frame;
  }
};

const RegisterLiar kNamesNoOwner({"names-no-owner",
                                  {"ACP-308", "ACP-154"},
                                  "a host files the session nowhere",
                                  true,
                                  make_fault<NamesNoOwner>});

}  // namespace
}  // namespace touchstone::sidecar
