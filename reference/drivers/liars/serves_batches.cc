// What is in a batch is done.
#include "drivers/liars/liar.h"

namespace touchstone::drivers {
namespace {

class ServesBatches : public Mirror {
 protected:
  void take_message(const Json& message) override {
    if (!message.is_array() || message.empty()) return Mirror::take_message(message);
    for (const Json& one : message) Mirror::take_message(one);
  }
};

const RegisterLiar kServesBatches({"serves-batches",
                                   {"DRV-014"},
                                   "half of a batch is carried out and nobody learns which",
                                   false,
                                   make_fault<ServesBatches>});

}  // namespace
}  // namespace touchstone::drivers
