// chmod takes nine bits and drops three.
#include "sidecar/liars/liar.h"

namespace touchstone::sidecar {
namespace {

class ChmodSevenHundred : public Behaviour {
 public:
  FsResult<Done> chmod(MemoryFs& fs, View path, std::uint32_t mode) override {
    return fs.chmod(path, mode & 0170777);
  }
};

const RegisterLiar kChmodSevenHundred({"chmod-seven-hundred",
                                       {"GFS-056", "GFS-112", "GFS-306"},
                                       "a program loses the bits by which it runs as its owner",
                                       true,
                                       make_fault<ChmodSevenHundred>});

}  // namespace
}  // namespace touchstone::sidecar
