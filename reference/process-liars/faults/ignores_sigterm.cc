// Ignores SIGTERM, so that whoever stops it has to kill it.
#include <csignal>

#include "fault.h"

namespace touchstone::process_liars {
namespace {

class IgnoresSigterm final : public Fault {
 public:
  void before_start() override { signal(SIGTERM, SIG_IGN); }
};

const Registered kIgnoresSigterm({"ignores_sigterm", make_fault<IgnoresSigterm>});

}  // namespace
}  // namespace touchstone::process_liars
