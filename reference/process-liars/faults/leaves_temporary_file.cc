// Leaves a file in the temporary folder at each start.
#include <unistd.h>

#include <cstdlib>

#include "fault.h"

namespace touchstone::process_liars {
namespace {

class LeavesTemporaryFile final : public Fault {
 public:
  void before_start() override {
    std::string name = variable("TMPDIR") + "/agent-XXXXXX";
    ::close(::mkstemp(name.data()));
  }
};

const Registered kLeavesTemporaryFile({"leaves_temporary_file", make_fault<LeavesTemporaryFile>});

}  // namespace
}  // namespace touchstone::process_liars
