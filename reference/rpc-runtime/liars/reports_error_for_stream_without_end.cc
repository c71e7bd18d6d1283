// Lies: sends an error frame for a stream that just stopped, so a host shows the failure twice.
#include "liar.h"

namespace touchstone::rpc_runtime {
namespace {

class ReportsErrorForStreamWithoutEnd : public Behaviour {
 public:
  bool error_frame_for_stream_without_end() override { return true; }
};

const RegisteredLiar kReportsErrorForStreamWithoutEnd(
    {"reports_error_for_stream_without_end",
     {"RPC-053"},
     "sends an error frame for a stream that just stopped, so a host shows the failure twice",
     Subtlety::kPlain,
     make_fault<ReportsErrorForStreamWithoutEnd>});

}  // namespace
}  // namespace touchstone::rpc_runtime
