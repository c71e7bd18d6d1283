// Lies: ends error frames with CR LF, so a host that cuts at LF hands a stray byte on.
#include "json.h"
#include "liar.h"

namespace touchstone::rpc_runtime {
namespace {

class EndsErrorsWithCrlf : public Behaviour {
 public:
  std::string written_frame(const Json& frame) override {
    return dump(frame) + (string_or(frame, "type", "") == "error" ? "\r\n" : "\n");
  }
};

const RegisteredLiar kEndsErrorsWithCrlf(
    {"ends_errors_with_crlf",
     {"RPC-009"},
     "ends error frames with CR LF, so a host that cuts at LF hands a stray byte on",
     Subtlety::kDevious,
     make_fault<EndsErrorsWithCrlf>});

}  // namespace
}  // namespace touchstone::rpc_runtime
