// After three refusals nothing is served any more.
#include <nlohmann/json.hpp>

#include "sidecar/liars/liar.h"
#include "sidecar/protocol.h"

namespace touchstone::sidecar {
namespace {

class GivesUpAfterRefusals : public Behaviour {
 public:
  const char* refuses(const Request&) override { return refused_ > 3 ? "invalid_state" : nullptr; }
  nlohmann::json frame_written(nlohmann::json frame, PayloadCodec) override {
    if (frame["payload"]["type"] == "rejected") ++refused_;
    return frame;
  }

 private:
  int refused_ = 0;
};

const RegisterLiar kGivesUpAfterRefusals({"gives-up-after-refusals",
                                          {"ACP-026"},
                                          "a few missing files end the work of a machine",
                                          true,
                                          make_fault<GivesUpAfterRefusals>});

}  // namespace
}  // namespace touchstone::sidecar
