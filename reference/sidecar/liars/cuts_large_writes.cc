// Of content that does not fit a frame the first half is written.
#include "sidecar/liars/liar.h"

namespace touchstone::sidecar {
namespace {

class CutsLargeWrites : public Behaviour {
 public:
  bool refuses_too_large() override { return false; }
  FsResult<Done> write_file(MemoryFs& fs, View path, std::string content) override {
    if (content.size() > 1000000) content.resize(content.size() / 2);
    return fs.write_file(path, std::move(content));
  }
};

const RegisterLiar kCutsLargeWrites({"cuts-large-writes",
                                     {"GFS-098"},
                                     "a host finds the first half of a large file under its name",
                                     true,
                                     make_fault<CutsLargeWrites>});

}  // namespace
}  // namespace touchstone::sidecar
