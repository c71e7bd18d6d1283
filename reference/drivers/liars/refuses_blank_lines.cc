// A blank line is refused.
#include "drivers/liars/liar.h"

namespace touchstone::drivers {
namespace {

class RefusesBlankLines : public Mirror {
 protected:
  void take_chunk(std::string_view bytes) override {
    if (bytes.find_first_not_of(" \t\r\n") == bytes.npos) {
      return refuse(nullptr, -32700, "the line is empty");
    }
    Mirror::take_chunk(bytes);
  }
};

const RegisterLiar kRefusesBlankLines({"refuses-blank-lines",
                                       {"DRV-016", "DRV-020"},
                                       "a driver that works from one shell fails from another",
                                       false,
                                       make_fault<RefusesBlankLines>});

}  // namespace
}  // namespace touchstone::drivers
