// Prints a banner before its first frame, which a line parser chokes on.
#include <unistd.h>

#include "fault.h"

namespace touchstone::process_liars {
namespace {

class GreetsWithBanner final : public Fault {
 public:
  void before_start() override { write_all(STDOUT_FILENO, "Welcome! Type help for help.\n"); }
};

const Registered kGreetsWithBanner({"greets_with_banner", make_fault<GreetsWithBanner>});

}  // namespace
}  // namespace touchstone::process_liars
