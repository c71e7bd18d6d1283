// create_dir of a name that is a file succeeds.
#include "sidecar/liars/liar.h"

namespace touchstone::sidecar {
namespace {

class CreateTakesFiles : public Behaviour {
 public:
  FsResult<Done> create_dir(MemoryFs& fs, View path) override {
    FsResult<Done> done = fs.create_dir(path);
    if (!done.ok() && done.error().name == "EEXIST") return Done{};
    return done;
  }
};

const RegisterLiar kCreateTakesFiles(
    {"create-takes-files",
     {"GFS-034", "ACP-302"},
     "two agents that use a name as a lock both believe that they have it",
     false,
     make_fault<CreateTakesFiles>});

}  // namespace
}  // namespace touchstone::sidecar
