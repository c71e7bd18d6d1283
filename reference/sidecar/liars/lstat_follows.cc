// lstat follows links.
#include "sidecar/liars/liar.h"

namespace touchstone::sidecar {
namespace {

class LstatFollows : public Behaviour {
 public:
  NodeSeen lstat(MemoryFs& fs, View path) override { return fs.stat(path); }
};

const RegisterLiar kLstatFollows({"lstat-follows",
                                  {"GFS-024", "GFS-026", "GFS-018", "GFS-025", "GFS-027", "GFS-041",
                                   "GFS-052", "GFS-059", "GFS-103", "GFS-104", "GFS-304", "GFS-305",
                                   "GFS-306", "GFS-307"},
                                  "links cannot be told from what they point to",
                                  false,
                                  make_fault<LstatFollows>});

}  // namespace
}  // namespace touchstone::sidecar
