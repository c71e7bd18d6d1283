// Lies: takes a line one byte over the limit, so hosts come to rely on what others refuse.
#include "liar.h"

namespace touchstone::rpc_runtime {
namespace {

class AcceptsLineOverLimit : public Behaviour {
 public:
  std::size_t line_limit() override { return kLineLimit + 1; }
};

const RegisteredLiar kAcceptsLineOverLimit(
    {"accepts_line_over_limit",
     {"RPC-013", "RPC-015", "RPC-156"},
     "takes a line one byte over the limit, so hosts come to rely on what others refuse",
     Subtlety::kDevious,
     make_fault<AcceptsLineOverLimit>});

}  // namespace
}  // namespace touchstone::rpc_runtime
