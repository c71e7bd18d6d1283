// Keeps notes in the folder that its HOME lies in, where other users have theirs.
#include <fcntl.h>
#include <unistd.h>

#include <string>

#include "fault.h"

namespace touchstone::process_liars {
namespace {

class WritesBesideItsHome final : public Fault {
 public:
  void before_start() override {
    const std::string notes = variable("HOME") + "/../agent-notes";
    ::close(::open(notes.c_str(), O_CREAT | O_WRONLY, 0644));
  }
};

const Registered kWritesBesideItsHome({"writes_beside_its_home", make_fault<WritesBesideItsHome>});

}  // namespace
}  // namespace touchstone::process_liars
