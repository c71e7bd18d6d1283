// The third write to a path is answered and not done.
#include <map>

#include "sidecar/liars/liar.h"

namespace touchstone::sidecar {
namespace {

class LosesThirdWrite : public Behaviour {
 public:
  FsResult<Done> write_file(MemoryFs& fs, View path, std::string content) override {
    if (++writes_[std::string(path)] == 3) return Done{};
    return fs.write_file(path, std::move(content));
  }

 private:
  std::map<std::string, int> writes_;
};

const RegisterLiar kLosesThirdWrite({"loses-third-write",
                                     {"GFS-015", "GFS-008", "GFS-012", "GFS-017", "GFS-023",
                                      "GFS-113"},
                                     "every third save of a file is lost, and nobody is told",
                                     true,
                                     make_fault<LosesThirdWrite>});

}  // namespace
}  // namespace touchstone::sidecar
