// A file where the package has a folder is removed.
#include "sidecar-installer/liars/liar.h"

namespace touchstone::sidecar_installer {
namespace {

class RemovesAFileInTheWay : public Behaviour {
 public:
  bool clears_the_way(bool for_a_folder) override { return for_a_folder; }
};

const RegisterLiar kRemovesAFileInTheWay({"removes-a-file-in-the-way",
                                          {"SCI-061"},
                                          "a file of the user is lost",
                                          true,
                                          make_fault<RemovesAFileInTheWay>});

}  // namespace
}  // namespace touchstone::sidecar_installer
