// A hard link of a link is one of its target.
#include "sidecar/liars/liar.h"

namespace touchstone::sidecar {
namespace {

class LinkFollows : public Behaviour {
 public:
  FsResult<Done> link(MemoryFs& fs, View existing, View path) override {
    const FsResult<std::string> real = fs.realpath(existing);
    return real.ok() ? fs.link(real.value(), path) : fs.link(existing, path);
  }
};

const RegisterLiar kLinkFollows({"link-follows",
                                 {"GFS-103"},
                                 "the second name of a link is the file behind it",
                                 true,
                                 make_fault<LinkFollows>});

}  // namespace
}  // namespace touchstone::sidecar
