// Ignores SIGINT, so that whoever stops it has to kill it.
#include <csignal>

#include "fault.h"

namespace touchstone::process_liars {
namespace {

class IgnoresSigint final : public Fault {
 public:
  void before_start() override { signal(SIGINT, SIG_IGN); }
};

const Registered kIgnoresSigint({"ignores_sigint", make_fault<IgnoresSigint>});

}  // namespace
}  // namespace touchstone::process_liars
