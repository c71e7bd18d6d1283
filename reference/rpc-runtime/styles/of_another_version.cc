// Style: tells its extensions another version of itself.
#include "style.h"

namespace touchstone::rpc_runtime {
namespace {

class OfAnotherVersion : public Behaviour {
 public:
  std::string version() override { return "12.0.0-rc.1+build.7 (\u03b2)"; }
};

const RegisteredStyle kOfAnotherVersion(
    {"of_another_version", "tells its extensions another version of itself",
     "no source fixes synaps_version; it changes with every release",
     make_style<OfAnotherVersion>});

}  // namespace
}  // namespace touchstone::rpc_runtime
