// Links of the package are copied as what they point at.
#include "sidecar-installer/liars/liar.h"

namespace touchstone::sidecar_installer {
namespace {

class FollowsLinksOfTheSource : public Behaviour {
 public:
  bool copies_links() override { return true; }
};

const RegisterLiar kFollowsLinksOfTheSource({"follows-links-of-the-source",
                                             {"SCI-043"},
                                             "files from outside the package are installed",
                                             true,
                                             make_fault<FollowsLinksOfTheSource>});

}  // namespace
}  // namespace touchstone::sidecar_installer
