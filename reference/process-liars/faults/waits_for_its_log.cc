// Writes a kibibyte to its log for each request, and waits for somebody to read it.
#include <unistd.h>

#include "fault.h"

namespace touchstone::process_liars {
namespace {

class WaitsForItsLog final : public Fault {
 public:
  bool relays() const override { return true; }
  std::string from_host(std::string bytes, bool) override {
    write_all(STDERR_FILENO, std::string(1024, '.') + "\n");
    return bytes;
  }
};

const Registered kWaitsForItsLog({"waits_for_its_log", make_fault<WaitsForItsLog>});

}  // namespace
}  // namespace touchstone::process_liars
