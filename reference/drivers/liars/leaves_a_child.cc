// A helper process is started, and stays.
#include <unistd.h>
#include "drivers/liars/liar.h"

namespace touchstone::drivers {
namespace {

class LeavesAChild : public Mirror {
 public:
  int serve() override {
    if (::fork() == 0) {
      for (const int descriptor : {0, 1, 2}) ::close(descriptor);
      ::pause();
    }
    return Mirror::serve();
  }
};

const RegisterLiar kLeavesAChild({"leaves-a-child",
                                  {"DRV-023"},
                                  "processes pile up with every case",
                                  true,
                                  make_fault<LeavesAChild>});

}  // namespace
}  // namespace touchstone::drivers
