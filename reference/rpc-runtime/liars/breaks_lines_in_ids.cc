// Lies: turns a line separator in an id into a line feed, so a host does not know its own id.
#include <string_view>

#include "liar.h"

namespace touchstone::rpc_runtime {
namespace {

class BreaksLinesInIds : public Behaviour {
 public:
  std::string echoed_id(const std::string& id) override {
    constexpr std::string_view kSeparator = "\xE2\x80\xA8";
    const std::size_t at = id.find(kSeparator);
    return at == std::string::npos ? id : std::string(id).replace(at, kSeparator.size(), "\n");
  }
};

const RegisteredLiar kBreaksLinesInIds(
    {"breaks_lines_in_ids",
     {"RPC-129", "RPC-026", "RPC-025"},
     "turns a line separator in an id into a line feed, so a host does not know its own id",
     Subtlety::kDevious,
     make_fault<BreaksLinesInIds>});

}  // namespace
}  // namespace touchstone::rpc_runtime
