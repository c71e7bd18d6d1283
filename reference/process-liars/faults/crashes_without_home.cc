// Takes for granted that there is a HOME, and crashes where there is none.
#include <unistd.h>

#include <cstdlib>

#include "fault.h"

namespace touchstone::process_liars {
namespace {

class CrashesWithoutHome final : public Fault {
 public:
  void before_start() override {
    if (::access(variable("HOME").c_str(), F_OK) != 0) std::abort();
  }
};

const Registered kCrashesWithoutHome({"crashes_without_home", make_fault<CrashesWithoutHome>});

}  // namespace
}  // namespace touchstone::process_liars
