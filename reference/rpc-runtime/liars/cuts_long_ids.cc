// Lies: cuts ids of more than 65536 bytes, so a host with long ids waits for ever.
#include "liar.h"

namespace touchstone::rpc_runtime {
namespace {

class CutsLongIds : public Behaviour {
 public:
  std::string echoed_id(const std::string& id) override { return id.substr(0, kLongest); }

 private:
  static constexpr std::size_t kLongest = 65'536;
};

const RegisteredLiar kCutsLongIds(
    {"cuts_long_ids",
     {"RPC-025", "RPC-026", "RPC-129"},
     "cuts ids of more than 65536 bytes, so a host with long ids waits for ever",
     Subtlety::kDevious,
     make_fault<CutsLongIds>});

}  // namespace
}  // namespace touchstone::rpc_runtime
