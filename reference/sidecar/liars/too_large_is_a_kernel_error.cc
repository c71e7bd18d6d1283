// A request whose JSON passes the limit is a kernel_error.
#include "sidecar/liars/liar.h"

namespace touchstone::sidecar {
namespace {

class TooLargeIsAKernelError : public Behaviour {
 public:
  std::string code_of_too_large() override { return "kernel_error"; }
};

const RegisterLiar kTooLargeIsAKernelError(
    {"too-large-is-a-kernel-error",
     {"GFS-113"},
     "a host cannot tell a request that is too large from one that failed",
     false,
     make_fault<TooLargeIsAKernelError>});

}  // namespace
}  // namespace touchstone::sidecar
