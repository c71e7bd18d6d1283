// The end of the input is an error.
#include "drivers/liars/liar.h"

namespace touchstone::drivers {
namespace {

class EndsWithOne : public Mirror {
 public:
  int serve() override {
    Mirror::serve();
    return 1;
  }
};

const RegisterLiar kEndsWithOne({"ends-with-one",
                                 {"DRV-022", "DRV-024"},
                                 "every run looks like one that failed",
                                 false,
                                 make_fault<EndsWithOne>});

}  // namespace
}  // namespace touchstone::drivers
