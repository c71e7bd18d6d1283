// A helper of its own outlives the install.
#include <unistd.h>

#include "sidecar-installer/liars/liar.h"

namespace touchstone::sidecar_installer {
namespace {

class LeavesAChildBehind : public Behaviour {
 public:
  void on_end(const Layout&) override {
    if (::fork() != 0) return;
    ::setsid();
    for (const int stream : {0, 1, 2}) ::close(stream);
    for (;;) ::pause();
  }
};

const RegisterLiar kLeavesAChildBehind(
    {"leaves-a-child-behind",
     {"SCI-301"},
     "a process that nobody knows works on in the folders of the installation",
     true,
     make_fault<LeavesAChildBehind>});

}  // namespace
}  // namespace touchstone::sidecar_installer
