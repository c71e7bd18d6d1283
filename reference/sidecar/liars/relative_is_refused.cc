// Reading a relative path is ENOENT.
#include "sidecar/liars/liar.h"

namespace touchstone::sidecar {
namespace {

class RelativeIsRefused : public Behaviour {
 public:
  FsResult<std::string> read_file(MemoryFs& fs, View path) override {
    if (!path.starts_with('/')) return FsError{"ENOENT", "the path is relative"};
    return fs.read_file(path);
  }
};

const RegisterLiar kRelativeIsRefused(
    {"relative-is-refused",
     {"GFS-302", "GFS-008", "GFS-305", "GFS-306"},
     "one spelling of a path works in one call and not in the next",
     false,
     make_fault<RelativeIsRefused>});

}  // namespace
}  // namespace touchstone::sidecar
