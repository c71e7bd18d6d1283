// A listing of more than 4096 names ends after them.
#include "sidecar/liars/liar.h"

namespace touchstone::sidecar {
namespace {

class CutsListings : public Behaviour {
 public:
  FsResult<std::vector<std::string>> read_dir(MemoryFs& fs, View path) override {
    auto names = fs.read_dir(path);
    if (names.ok() || names.error().name != "ENOMEM") return names;
    const NodeSeen node = fs.stat(path);
    std::vector<std::string> some;
    for (const auto& child : node.value()->children) {
      if (some.size() < 4096) some.push_back(child.first);
    }
    return some;
  }
};

const RegisterLiar kCutsListings({"cuts-listings",
                                  {"GFS-066"},
                                  "a host gets a part of a folder and takes it for the whole",
                                  true,
                                  make_fault<CutsListings>});

}  // namespace
}  // namespace touchstone::sidecar
