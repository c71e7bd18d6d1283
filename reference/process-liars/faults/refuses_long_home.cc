// Has room for 200 bytes of a path.
#include <unistd.h>

#include "fault.h"

namespace touchstone::process_liars {
namespace {

class RefusesLongHome final : public Fault {
 public:
  void before_start() override {
    if (variable("HOME").size() > 200) ::_exit(1);
  }
};

const Registered kRefusesLongHome({"refuses_long_home", make_fault<RefusesLongHome>});

}  // namespace
}  // namespace touchstone::process_liars
