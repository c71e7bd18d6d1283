// Ignores SIGHUP, so that whoever stops it has to kill it.
#include <csignal>

#include "fault.h"

namespace touchstone::process_liars {
namespace {

class IgnoresSighup final : public Fault {
 public:
  void before_start() override { signal(SIGHUP, SIG_IGN); }
};

const Registered kIgnoresSighup({"ignores_sighup", make_fault<IgnoresSighup>});

}  // namespace
}  // namespace touchstone::process_liars
