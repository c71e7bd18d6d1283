// exists is true for what was there when it was asked before.
#include <set>

#include "sidecar/liars/liar.h"

namespace touchstone::sidecar {
namespace {

class ExistsRemembers : public Behaviour {
 public:
  FsResult<bool> exists(MemoryFs& fs, View path) override {
    FsResult<bool> there = fs.exists(path);
    if (there.ok() && there.value()) seen_.insert(std::string(path));
    if (there.ok() && !there.value() && seen_.contains(std::string(path))) return true;
    return there;
  }

 private:
  std::set<std::string> seen_;
};

const RegisterLiar kExistsRemembers({"exists-remembers",
                                     {"GFS-021", "GFS-306"},
                                     "a host waits for a file that was removed",
                                     true,
                                     make_fault<ExistsRemembers>});

}  // namespace
}  // namespace touchstone::sidecar
