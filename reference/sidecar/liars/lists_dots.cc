// Listings begin with dot and dot-dot.
#include "sidecar/liars/liar.h"

namespace touchstone::sidecar {
namespace {

class ListsDots : public Behaviour {
 public:
  FsResult<std::vector<std::string>> read_dir(MemoryFs& fs, View path) override {
    auto names = fs.read_dir(path);
    if (names.ok()) names.value().insert(names.value().begin(), {".", ".."});
    return names;
  }
};

const RegisterLiar kListsDots({"lists-dots",
                               {"GFS-028", "ACP-302", "GFS-016", "GFS-031", "GFS-036", "GFS-041",
                                "GFS-043", "GFS-060", "GFS-066", "GFS-096", "GFS-110", "GFS-112",
                                "GFS-303", "GFS-304", "GFS-306", "GFS-310"},
                               "a host that descends into every name never comes to an end",
                               false,
                               make_fault<ListsDots>});

}  // namespace
}  // namespace touchstone::sidecar
