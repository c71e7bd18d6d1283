// Lies: ends at the third line that is not JSON, so two slips are forgiven and the next costs the
// session.
#include "liar.h"

namespace touchstone::rpc_runtime {
namespace {

class DiesOnThirdMalformedLine : public Behaviour {
 public:
  bool survives_malformed_line() override { return ++lines_ != 3; }

 private:
  int lines_ = 0;
};

const RegisteredLiar kDiesOnThirdMalformedLine({"dies_on_third_malformed_line",
                                                {"RPC-012"},
                                                "ends at the third line that is not JSON, so two "
                                                "slips are forgiven and the next costs the session",
                                                Subtlety::kDevious,
                                                make_fault<DiesOnThirdMalformedLine>});

}  // namespace
}  // namespace touchstone::rpc_runtime
