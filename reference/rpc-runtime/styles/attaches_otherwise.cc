// Style: words the line of attached files in its own way.
#include "style.h"

namespace touchstone::rpc_runtime {
namespace {

class AttachesOtherwise : public Behaviour {
 public:
  std::string attachment_label() override { return "Beilagen (siehe unten) \u2014 "; }
};

const RegisteredStyle kAttachesOtherwise(
    {"attaches_otherwise", "words the line of attached files in its own way",
     "RPC-074 and RPC-075 fix brackets, quotes, commas and the line end, not the words",
     make_style<AttachesOtherwise>});

}  // namespace
}  // namespace touchstone::rpc_runtime
