// Style: reads 97 bytes of its input at a time.
#include "style.h"

namespace touchstone::rpc_runtime {
namespace {

class ReadsLittle : public Behaviour {
 public:
  std::size_t read_size() override { return 97; }
};

const RegisteredStyle kReadsLittle({"reads_little", "reads 97 bytes of its input at a time",
                                    "pipes have no frames; the rpc contract has no speed",
                                    make_style<ReadsLittle>});

}  // namespace
}  // namespace touchstone::rpc_runtime
