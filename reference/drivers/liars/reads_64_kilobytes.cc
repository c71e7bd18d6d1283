// A line is cut after 64 KiB.
#include "drivers/liars/liar.h"

namespace touchstone::drivers {
namespace {

class Reads64Kilobytes : public Mirror {
 protected:
  void take_line(const std::string& line) override { Mirror::take_line(line.substr(0, 65536)); }
};

const RegisterLiar kReads64Kilobytes({"reads-64-kilobytes",
                                      {"DRV-018"},
                                      "what a component is given is cut where a buffer ends",
                                      false,
                                      make_fault<Reads64Kilobytes>});

}  // namespace
}  // namespace touchstone::drivers
