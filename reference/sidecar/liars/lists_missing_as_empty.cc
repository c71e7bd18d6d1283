// A listing of a missing folder is empty.
#include "sidecar/liars/liar.h"

namespace touchstone::sidecar {
namespace {

class ListsMissingAsEmpty : public Behaviour {
 public:
  FsResult<std::vector<std::string>> read_dir(MemoryFs& fs, View path) override {
    auto names = fs.read_dir(path);
    if (!names.ok() && names.error().name == "ENOENT" && !fs.lstat(path).ok())
      return std::vector<std::string>();
    return names;
  }
};

const RegisterLiar kListsMissingAsEmpty({"lists-missing-as-empty",
                                         {"GFS-030", "GFS-306"},
                                         "a missing folder looks like an empty one",
                                         false,
                                         make_fault<ListsMissingAsEmpty>});

}  // namespace
}  // namespace touchstone::sidecar
