// Lies: words the oversize error without 1 MiB, so a host cannot tell it from others.
#include "liar.h"

namespace touchstone::rpc_runtime {
namespace {

class TellsOversizeInBytes : public Behaviour {
 public:
  std::string oversize_message() override { return "frame exceeds 1048576 bytes"; }
};

const RegisteredLiar kTellsOversizeInBytes(
    {"tells_oversize_in_bytes",
     {"RPC-015"},
     "words the oversize error without 1 MiB, so a host cannot tell it from others",
     Subtlety::kPlain,
     make_fault<TellsOversizeInBytes>});

}  // namespace
}  // namespace touchstone::rpc_runtime
