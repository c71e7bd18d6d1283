// Style: sends an error of the provider before the response of a cancelled turn.
#include "json.h"
#include "style.h"

namespace touchstone::rpc_runtime {
namespace {

class TellsOfCancelling : public Behaviour {
 public:
  std::string written_frame(const Json& frame) override {
    const std::string line = dump(frame) + "\n";
    if (member_or_null(frame, "cancelled") != true) return line;
    return dump({{"type", "error"}, {"id", frame.at("id")}, {"message", "stream was cut"}}) + "\n" +
           line;
  }
};

const RegisteredStyle kTellsOfCancelling(
    {"tells_of_cancelling",
     "sends an error of the provider before the response of a cancelled turn",
     "RPC-058: such an error may come, and clients put up with it", make_style<TellsOfCancelling>});

}  // namespace
}  // namespace touchstone::rpc_runtime
