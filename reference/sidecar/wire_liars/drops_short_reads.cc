// What arrives in less than four bytes is dropped.
#include "sidecar/liars/liar.h"

namespace touchstone::sidecar {
namespace {

class DropsShortReads : public Behaviour {
 public:
  bool keeps_short_reads() override { return false; }
};

const RegisterLiar kDropsShortReads({"drops-short-reads",
                                     {"ACP-150"},
                                     "a host works until a pipe cuts a frame elsewhere",
                                     true,
                                     make_fault<DropsShortReads>});

}  // namespace
}  // namespace touchstone::sidecar
