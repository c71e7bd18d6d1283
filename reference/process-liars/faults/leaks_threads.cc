// Starts a thread for every twentieth answer, which never ends.
#include <unistd.h>

#include <thread>

#include "fault.h"

namespace touchstone::process_liars {
namespace {

class LeaksThreads final : public Fault {
 public:
  bool relays() const override { return true; }
  std::string to_host(std::string bytes) override {
    if (++frames_ % 20 == 0) std::thread([] { ::pause(); }).detach();
    return bytes;
  }

 private:
  int frames_ = 0;
};

const Registered kLeaksThreads({"leaks_threads", make_fault<LeaksThreads>});

}  // namespace
}  // namespace touchstone::process_liars
