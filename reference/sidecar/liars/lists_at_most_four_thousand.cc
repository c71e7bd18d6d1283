// A listing of 4096 names is ENOMEM already.
#include "sidecar/liars/liar.h"

namespace touchstone::sidecar {
namespace {

class ListsAtMostFourThousand : public Behaviour {
 public:
  FsResult<std::vector<std::string>> read_dir(MemoryFs& fs, View path) override {
    auto names = fs.read_dir(path);
    if (names.ok() && names.value().size() >= 4096) return FsError{"ENOMEM", "too many names"};
    return names;
  }
};

const RegisterLiar kListsAtMostFourThousand({"lists-at-most-four-thousand",
                                             {"GFS-066"},
                                             "a folder of 4096 names cannot be listed",
                                             true,
                                             make_fault<ListsAtMostFourThousand>});

}  // namespace
}  // namespace touchstone::sidecar
