// Lies: says nothing about a command with a number that it cannot hold.
#include "liar.h"

namespace touchstone::rpc_runtime {
namespace {

class PassesOverHugeNumbers : public Behaviour {
 public:
  std::string line_as_read(const std::string& line) override {
    return line.find("e999") == std::string::npos ? line : "";
  }
};

const RegisteredLiar kPassesOverHugeNumbers(
    {"passes_over_huge_numbers",
     {"RPC-330"},
     "says nothing about a command with a number that it cannot hold",
     Subtlety::kDevious,
     make_fault<PassesOverHugeNumbers>});

}  // namespace
}  // namespace touchstone::rpc_runtime
