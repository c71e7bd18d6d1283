// Lies: strips a byte order mark, so hosts come to send what others refuse.
#include "liar.h"

namespace touchstone::rpc_runtime {
namespace {

class AcceptsByteOrderMark : public Behaviour {
 public:
  std::string line_as_read(const std::string& line) override {
    return line.rfind(kMark, 0) == 0 ? line.substr(kMark.size()) : line;
  }

 private:
  const std::string kMark = "\xEF\xBB\xBF";
};

const RegisteredLiar kAcceptsByteOrderMark(
    {"accepts_byte_order_mark",
     {"RPC-127"},
     "strips a byte order mark, so hosts come to send what others refuse",
     Subtlety::kDevious,
     make_fault<AcceptsByteOrderMark>});

}  // namespace
}  // namespace touchstone::rpc_runtime
