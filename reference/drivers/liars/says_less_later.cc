// From the third hello on there is no component.
#include "drivers/liars/liar.h"

namespace touchstone::drivers {
namespace {

class SaysLessLater : public Mirror {
 protected:
  Json hello() override {
    Json said = Mirror::hello();
    if (++hellos_ > 2) said["components"] = Json::array();
    return said;
  }

 private:
  int hellos_ = 0;
};

const RegisterLiar kSaysLessLater(
    {"says-less-later",
     {"DRV-004"},
     "what was decided by the first answer does not hold for the second",
     true,
     make_fault<SaysLessLater>});

}  // namespace
}  // namespace touchstone::drivers
