// A write below /proc that is spelled otherwise is answered as if it were done.
#include "sidecar/liars/liar.h"

namespace touchstone::sidecar {
namespace {

class ProcByAnotherSpelling : public Behaviour {
 public:
  FsResult<Done> write_file(MemoryFs& fs, View path, std::string content) override {
    FsResult<Done> done = fs.write_file(path, std::move(content));
    if (!done.ok() && done.error().name == "EROFS" && !path.starts_with("/proc") &&
        !path.starts_with("/x"))
      return Done{};
    return done;
  }
};

const RegisterLiar kProcByAnotherSpelling({"proc-by-another-spelling",
                                           {"GFS-062", "GFS-107"},
                                           "a guest writes below /proc with dots in the path",
                                           true,
                                           make_fault<ProcByAnotherSpelling>});

}  // namespace
}  // namespace touchstone::sidecar
