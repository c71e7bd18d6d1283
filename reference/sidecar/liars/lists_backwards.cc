// Names are listed from the last to the first.
#include <algorithm>

#include "sidecar/liars/liar.h"

namespace touchstone::sidecar {
namespace {

class ListsBackwards : public Behaviour {
 public:
  FsResult<std::vector<std::string>> read_dir(MemoryFs& fs, View path) override {
    auto names = fs.read_dir(path);
    if (names.ok()) std::reverse(names.value().begin(), names.value().end());
    return names;
  }
};

const RegisterLiar kListsBackwards(
    {"lists-backwards",
     {"GFS-028", "GFS-016", "GFS-031", "GFS-041", "GFS-043", "GFS-060", "GFS-096", "GFS-112",
      "GFS-303", "GFS-304", "GFS-306", "GFS-310"},
     "a host that compares two listings finds differences that are none",
     false,
     make_fault<ListsBackwards>});

}  // namespace
}  // namespace touchstone::sidecar
