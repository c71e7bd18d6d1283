// Without Python the error says no more than that.
#include "sidecar-installer/liars/liar.h"

namespace touchstone::sidecar_installer {
namespace {

class HidesTheWayToPython : public Behaviour {
 public:
  std::string no_python_text() override { return "Python was not found"; }
};

const RegisterLiar kHidesTheWayToPython({"hides-the-way-to-python",
                                         {"SCI-003"},
                                         "a user does not know which Python to get, and where",
                                         false,
                                         make_fault<HidesTheWayToPython>});

}  // namespace
}  // namespace touchstone::sidecar_installer
