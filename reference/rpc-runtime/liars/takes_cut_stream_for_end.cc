// Lies: takes a connection that is cut after some text for the end of the answer, so half of it
// looks whole.
#include "liar.h"

namespace touchstone::rpc_runtime {
namespace {

class TakesCutStreamForEnd : public Behaviour {
 public:
  bool takes_cut_for_end(bool something_came) override { return something_came; }
};

const RegisteredLiar kTakesCutStreamForEnd(
    {"takes_cut_stream_for_end",
     {"RPC-143"},
     "takes a connection that is cut after some text for the end of the "
     "answer, so half of it looks whole",
     Subtlety::kDevious,
     make_fault<TakesCutStreamForEnd>});

}  // namespace
}  // namespace touchstone::rpc_runtime
