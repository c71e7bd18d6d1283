// driver.cancel is declared and does nothing.
#include "drivers/liars/liar.h"

namespace touchstone::drivers {
namespace {

class CancelsNothing : public Mirror {
 protected:
  void cancel(const Json&) override {}
};

const RegisterLiar kCancelsNothing(
    {"cancels-nothing", {"DRV-050"}, "who gave up waits on", false, make_fault<CancelsNothing>});

}  // namespace
}  // namespace touchstone::drivers
