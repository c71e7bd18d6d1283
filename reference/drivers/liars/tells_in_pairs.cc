// The seventh notification comes after the eighth.
#include "drivers/liars/liar.h"

namespace touchstone::drivers {
namespace {

class TellsInPairs : public Mirror {
 protected:
  void say(const Json& message) override {
    if (!message.contains("method") || message.contains("id") ||
        message["params"].value("n", 0) != 7) {
      Mirror::say(message);
      if (!held_.is_null() && message.contains("method"))
        Mirror::say(std::exchange(held_, nullptr));
      return;
    }
    held_ = message;
  }

 private:
  Json held_;
};

const RegisterLiar kTellsInPairs({"tells-in-pairs",
                                  {"DRV-039"},
                                  "text that streams is put together in the wrong order",
                                  true,
                                  make_fault<TellsInPairs>});

}  // namespace
}  // namespace touchstone::drivers
