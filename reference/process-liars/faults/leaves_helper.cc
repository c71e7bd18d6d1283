// Leaves a helper running in a session of its own, whatever ends it.
#include "fault.h"

namespace touchstone::process_liars {
namespace {

class LeavesHelper final : public Fault {
 public:
  void before_start() override { start_helper(); }
};

const Registered kLeavesHelper({"leaves_helper", make_fault<LeavesHelper>});

}  // namespace
}  // namespace touchstone::process_liars
