// Lies: puts an empty list of files before the message when a prompt says that it attaches none.
#include "liar.h"

namespace touchstone::rpc_runtime {
namespace {

class NotesEmptyAttachments : public Behaviour {
 public:
  std::string line_as_read(const std::string& line) override {
    attaches_none_ = line.find("\"attachments\":[]") != std::string::npos;
    return line;
  }

  bool notes_no_attachments() override { return attaches_none_; }

 private:
  bool attaches_none_ = false;
};

const RegisteredLiar kNotesEmptyAttachments(
    {"notes_empty_attachments",
     {"RPC-043"},
     "puts an empty list of files before the message when a prompt says that it attaches none",
     Subtlety::kDevious,
     make_fault<NotesEmptyAttachments>});

}  // namespace
}  // namespace touchstone::rpc_runtime
