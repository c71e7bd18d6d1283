// Lies: takes attachments of a follow_up, which has none.
#include "liar.h"

namespace touchstone::rpc_runtime {
namespace {

class AttachesFilesToFollowUp : public Behaviour {
 public:
  bool follow_up_takes_attachments() override { return true; }
};

const RegisteredLiar kAttachesFilesToFollowUp({"attaches_files_to_follow_up",
                                               {"RPC-145"},
                                               "takes attachments of a follow_up, which has none",
                                               Subtlety::kPlain,
                                               make_fault<AttachesFilesToFollowUp>});

}  // namespace
}  // namespace touchstone::rpc_runtime
