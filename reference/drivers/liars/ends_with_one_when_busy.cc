// The end of the input is an error while a port is waited for.
#include "drivers/liars/liar.h"

namespace touchstone::drivers {
namespace {

class EndsWithOneWhenBusy : public Mirror {
 public:
  int serve() override { return Mirror::serve() + (open_.empty() ? 0 : 1); }
};

const RegisterLiar kEndsWithOneWhenBusy({"ends-with-one-when-busy",
                                         {"DRV-024"},
                                         "a case in which a port is silent looks like a crash",
                                         true,
                                         make_fault<EndsWithOneWhenBusy>});

}  // namespace
}  // namespace touchstone::drivers
