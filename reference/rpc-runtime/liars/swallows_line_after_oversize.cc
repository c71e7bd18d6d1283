// Lies: loses the line behind the second line that was too long, so a host waits for ever.
#include <utility>

#include "liar.h"

namespace touchstone::rpc_runtime {
namespace {

class SwallowsLineAfterOversize : public Behaviour {
 public:
  std::string oversize_message() override {
    swallows_ = ++oversize_ == 2;
    return Behaviour::oversize_message();
  }

  std::string line_as_read(const std::string& line) override {
    return std::exchange(swallows_, false) ? "" : line;
  }

 private:
  int oversize_ = 0;
  bool swallows_ = false;
};

const RegisteredLiar kSwallowsLineAfterOversize(
    {"swallows_line_after_oversize",
     {"RPC-014"},
     "loses the line behind the second line that was too long, so a host waits for ever",
     Subtlety::kDevious,
     make_fault<SwallowsLineAfterOversize>});

}  // namespace
}  // namespace touchstone::rpc_runtime
