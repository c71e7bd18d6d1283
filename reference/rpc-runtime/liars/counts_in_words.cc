// Lies: tells the message count of a longer conversation as text, so a typed host cannot read
// its state.
#include "json.h"
#include "liar.h"

namespace touchstone::rpc_runtime {
namespace {

class CountsInWords : public Behaviour {
 public:
  std::string written_frame(const Json& frame) override {
    Json shown = frame;
    if (string_or(frame, "command", "") == "get_state" && frame.at("message_count") >= 3) {
      shown["message_count"] = dump(frame.at("message_count"));
    }
    return dump(shown) + "\n";
  }
};

const RegisteredLiar kCountsInWords({"counts_in_words",
                                     {"RPC-031", "RPC-331"},
                                     "tells the message count of a longer conversation as text, so "
                                     "a typed host cannot read its state",
                                     Subtlety::kDevious,
                                     make_fault<CountsInWords>});

}  // namespace
}  // namespace touchstone::rpc_runtime
