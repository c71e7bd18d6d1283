// A line that is no JSON is passed over.
#include "drivers/liars/liar.h"

namespace touchstone::drivers {
namespace {

class SwallowsBrokenLines : public Mirror {
 protected:
  void take_line(const std::string& line) override {
    const Json message = Json::parse(line, nullptr, false);
    if (!message.is_discarded()) take_message(message);
  }
};

const RegisterLiar kSwallowsBrokenLines({"swallows-broken-lines",
                                         {"DRV-010"},
                                         "who sent a broken line waits for its answer",
                                         false,
                                         make_fault<SwallowsBrokenLines>});

}  // namespace
}  // namespace touchstone::drivers
