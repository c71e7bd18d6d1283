// The protocol is told as a text.
#include "drivers/liars/liar.h"

namespace touchstone::drivers {
namespace {

class ProtocolAsText : public Mirror {
 protected:
  Json hello() override {
    Json said = Mirror::hello();
    said["protocol"] = "1";
    return said;
  }
};

const RegisterLiar kProtocolAsText(
    {"protocol-as-text",
     {"DRV-003"},
     "a harness of another revision judges a driver by what it never promised",
     false,
     make_fault<ProtocolAsText>});

}  // namespace
}  // namespace touchstone::drivers
