// The last line is told on standard output.
#include <cstdio>

#include "sidecar-installer/liars/liar.h"

namespace touchstone::sidecar_installer {
namespace {

class TellsOnStdout : public Behaviour {
 public:
  void on_end(const Layout& layout) override {
    std::error_code error;
    if (!std::filesystem::exists(layout.kumiho_launcher(), error)) return;
    std::puts("sidecars ready");
    std::fflush(stdout);
  }
};

const RegisterLiar kTellsOnStdout({"tells-on-stdout",
                                   {"SCI-051"},
                                   "a script that reads the output of pip reads something else",
                                   false,
                                   make_fault<TellsOnStdout>});

}  // namespace
}  // namespace touchstone::sidecar_installer
