// Style: writes its frames byte by byte.
#include "style.h"

namespace touchstone::rpc_runtime {
namespace {

class WritesBytesAlone : public Behaviour {
 public:
  std::size_t write_size() override { return 1; }
};

const RegisteredStyle kWritesBytesAlone(
    {"writes_bytes_alone", "writes its frames byte by byte",
     "pipes have no frames; RPC-009 speaks of lines, not of writes", make_style<WritesBytesAlone>});

}  // namespace
}  // namespace touchstone::rpc_runtime
