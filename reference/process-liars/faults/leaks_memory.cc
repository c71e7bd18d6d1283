// Keeps 64 KiB of each exchange.
#include "fault.h"

namespace touchstone::process_liars {
namespace {

class LeaksMemory final : public Fault {
 public:
  bool relays() const override { return true; }
  std::string to_host(std::string bytes) override {
    kept_.emplace_back(std::size_t{64} << 10, 'x');
    return bytes;
  }

 private:
  std::vector<std::string> kept_;
};

const Registered kLeaksMemory({"leaks_memory", make_fault<LeaksMemory>});

}  // namespace
}  // namespace touchstone::process_liars
