// A length above the limit is waited for.
#include "sidecar/liars/liar.h"

namespace touchstone::sidecar {
namespace {

class ReadsAnyLength : public Behaviour {
 public:
  std::size_t max_payload_bytes() override { return std::size_t{1} << 40; }
};

const RegisterLiar kReadsAnyLength({"reads-any-length",
                                    {"ACP-005"},
                                    "four wrong bytes make the sidecar wait for gigabytes",
                                    false,
                                    make_fault<ReadsAnyLength>});

}  // namespace
}  // namespace touchstone::sidecar
