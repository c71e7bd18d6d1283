// Takes a closed log for the end of the world.
#include <unistd.h>

#include "fault.h"

namespace touchstone::process_liars {
namespace {

class DiesWithoutLog final : public Fault {
 public:
  bool relays() const override { return true; }
  std::string from_host(std::string bytes, bool) override {
    if (!write_all(STDERR_FILENO, "a request came\n")) ::_exit(1);
    return bytes;
  }
};

const Registered kDiesWithoutLog({"dies_without_log", make_fault<DiesWithoutLog>});

}  // namespace
}  // namespace touchstone::process_liars
