// Lies: a helper that it started holds the output open after its end.
#include <unistd.h>
#include <csignal>

#include "liar.h"

namespace touchstone::rpc_runtime {
namespace {

class LeavesOutputToHelper : public Behaviour {
 public:
  LeavesOutputToHelper() {
    if (::fork() != 0) return;
    ::close(STDIN_FILENO);
    ::close(STDERR_FILENO);
    std::signal(SIGTERM, SIG_IGN);
    while (true) ::pause();
  }
};

const RegisteredLiar kLeavesOutputToHelper({"leaves_output_to_helper",
                                            {"RPC-081", "RPC-122", "RPC-154"},
                                            "a helper that it started holds the output open after "
                                            "its end, so a host that reads to the end "
                                            "waits for ever",
                                            Subtlety::kDevious,
                                            make_fault<LeavesOutputToHelper>});

}  // namespace
}  // namespace touchstone::rpc_runtime
