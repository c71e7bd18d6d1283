// Lies: does not escape quotes in attachment paths, so a path can forge a second one.
#include "liar.h"

namespace touchstone::rpc_runtime {
namespace {

class LeavesQuotesInPaths : public Behaviour {
 public:
  std::string escaped_path_character(char c) override {
    return c == '"' ? "\"" : Behaviour::escaped_path_character(c);
  }
};

const RegisteredLiar kLeavesQuotesInPaths(
    {"leaves_quotes_in_paths",
     {"RPC-075"},
     "does not escape quotes in attachment paths, so a path can forge a second one",
     Subtlety::kDevious,
     make_fault<LeavesQuotesInPaths>});

}  // namespace
}  // namespace touchstone::rpc_runtime
