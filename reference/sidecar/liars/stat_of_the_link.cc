// stat does not follow a link.
#include "sidecar/liars/liar.h"

namespace touchstone::sidecar {
namespace {

class StatOfTheLink : public Behaviour {
 public:
  NodeSeen stat(MemoryFs& fs, View path) override {
    return fs.stat(path).ok() ? fs.lstat(path) : fs.stat(path);
  }
};

const RegisterLiar kStatOfTheLink({"stat-of-the-link",
                                   {"GFS-024", "GFS-026", "GFS-027", "GFS-306"},
                                   "a tool that asks for the size of a file gets that of its link",
                                   false,
                                   make_fault<StatOfTheLink>});

}  // namespace
}  // namespace touchstone::sidecar
