// A method is looked for in the bytes of the line.
#include "drivers/liars/liar.h"

namespace touchstone::drivers {
namespace {

class LooksForTheMethod : public Mirror {
 protected:
  void take_line(const std::string& line) override {
    if (line.find("\\u") != line.npos && line.find("method") == line.npos &&
        line.find("result") == line.npos) {
      return;
    }
    Mirror::take_line(line);
  }
};

const RegisterLiar kLooksForTheMethod({"looks-for-the-method",
                                       {"DRV-019"},
                                       "a harness in another language is not understood",
                                       true,
                                       make_fault<LooksForTheMethod>});

}  // namespace
}  // namespace touchstone::drivers
