// The beginning of a line is forgotten when the rest of it is not there yet.
#include "drivers/liars/liar.h"

namespace touchstone::drivers {
namespace {

class WantsWholeWrites : public Mirror {
 protected:
  void take_chunk(std::string_view bytes) override {
    Mirror::take_chunk(bytes);
    unfinished_.clear();
  }
};

const RegisterLiar kWantsWholeWrites({"wants-whole-writes",
                                      {"DRV-020", "DRV-018"},
                                      "a call that came in two pieces is lost",
                                      false,
                                      make_fault<WantsWholeWrites>});

}  // namespace
}  // namespace touchstone::drivers
