// Opens 300 descriptors before it does anything, and fails where that is too many.
#include <unistd.h>

#include "fault.h"

namespace touchstone::process_liars {
namespace {

class GrabsDescriptors final : public Fault {
 public:
  void before_start() override {
    std::vector<int> grabbed;
    for (int i = 0; i < 300; ++i) {
      const int descriptor = ::dup(STDIN_FILENO);
      if (descriptor < 0) ::_exit(1);
      grabbed.push_back(descriptor);
    }
    for (const int descriptor : grabbed) ::close(descriptor);
  }
};

const Registered kGrabsDescriptors({"grabs_descriptors", make_fault<GrabsDescriptors>});

}  // namespace
}  // namespace touchstone::process_liars
