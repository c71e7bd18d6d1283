// Names that begin with a dot are not listed.
#include "sidecar/liars/liar.h"

namespace touchstone::sidecar {
namespace {

class HidesDotNames : public Behaviour {
 public:
  FsResult<std::vector<std::string>> read_dir(MemoryFs& fs, View path) override {
    auto names = fs.read_dir(path);
    if (names.ok())
      std::erase_if(names.value(), [](const std::string& name) { return name[0] == '.'; });
    return names;
  }
};

const RegisterLiar kHidesDotNames({"hides-dot-names",
                                   {"GFS-028"},
                                   "a host copies a project without its hidden files",
                                   true,
                                   make_fault<HidesDotNames>});

}  // namespace
}  // namespace touchstone::sidecar
