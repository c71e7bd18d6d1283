// Opens a descriptor for each answer and closes none.
#include <unistd.h>

#include "fault.h"

namespace touchstone::process_liars {
namespace {

class LeaksDescriptors final : public Fault {
 public:
  bool relays() const override { return true; }
  std::string to_host(std::string bytes) override {
    [[maybe_unused]] const int leaked = ::dup(STDIN_FILENO);
    return bytes;
  }
};

const Registered kLeaksDescriptors({"leaks_descriptors", make_fault<LeaksDescriptors>});

}  // namespace
}  // namespace touchstone::process_liars
