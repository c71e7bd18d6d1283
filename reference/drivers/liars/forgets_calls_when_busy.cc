// While a port is waited for, calls that are not known are dropped.
#include "drivers/liars/liar.h"

namespace touchstone::drivers {
namespace {

class ForgetsCallsWhenBusy : public Mirror {
 protected:
  void take_line(const std::string& line) override {
    const bool is_call = line.find("\"method\"") != line.npos;
    if (is_call && open_.size() == 1 && line.find("driver.no_such") != line.npos) return;
    Mirror::take_line(line);
  }
};

const RegisterLiar kForgetsCallsWhenBusy({"forgets-calls-when-busy",
                                          {"DRV-036"},
                                          "two use cases at once become one",
                                          false,
                                          make_fault<ForgetsCallsWhenBusy>});

}  // namespace
}  // namespace touchstone::drivers
