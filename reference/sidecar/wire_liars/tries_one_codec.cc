// A first frame is read in the codec of its first byte or not at all.
#include "sidecar/liars/liar.h"

namespace touchstone::sidecar {
namespace {

class TriesOneCodec : public Behaviour {
 public:
  bool falls_back_to_other_codec() override { return false; }
};

const RegisterLiar kTriesOneCodec({"tries-one-codec",
                                   {"ACP-007"},
                                   "a host that writes a blank before its JSON is not served",
                                   true,
                                   make_fault<TriesOneCodec>});

}  // namespace
}  // namespace touchstone::sidecar
