// A folder where the package has a file is removed.
#include "sidecar-installer/liars/liar.h"

namespace touchstone::sidecar_installer {
namespace {

class RemovesAFolderInTheWay : public Behaviour {
 public:
  bool clears_the_way(bool for_a_folder) override { return !for_a_folder; }
};

const RegisterLiar kRemovesAFolderInTheWay({"removes-a-folder-in-the-way",
                                            {"SCI-069"},
                                            "a folder of the user is lost",
                                            true,
                                            make_fault<RemovesAFolderInTheWay>});

}  // namespace
}  // namespace touchstone::sidecar_installer
