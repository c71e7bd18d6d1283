// A lock is left in the real project root.
#include <fstream>
#include "agent-lifecycle/liars/liar.h"

namespace touchstone::agent_lifecycle {
namespace {

class LeavesALockForReal : public Behaviour {
 public:
  std::string own_path(const std::string& path) override {
    std::ofstream(path.substr(0, path.find("/.ideai/")) + "/.lock") << "locked";
    return path;
  }
};

const RegisterLiar kLeavesALockForReal({"leaves-a-lock-for-real",
                                        {"AGL-403", "AGL-405"},
                                        "generated files appear among the user's own",
                                        true,
                                        make_fault<LeavesALockForReal>});

}  // namespace
}  // namespace touchstone::agent_lifecycle
