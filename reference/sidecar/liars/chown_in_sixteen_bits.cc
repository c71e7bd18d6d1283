// chown keeps sixteen bits of each id.
#include "sidecar/liars/liar.h"

namespace touchstone::sidecar {
namespace {

class ChownInSixteenBits : public Behaviour {
 public:
  FsResult<Done> chown(MemoryFs& fs, View path, std::uint32_t uid, std::uint32_t gid) override {
    return fs.chown(path, uid & 0xffff, gid & 0xffff);
  }
};

const RegisterLiar kChownInSixteenBits({"chown-in-sixteen-bits",
                                        {"GFS-057", "GFS-306"},
                                        "large user ids become others",
                                        true,
                                        make_fault<ChownInSixteenBits>});

}  // namespace
}  // namespace touchstone::sidecar
