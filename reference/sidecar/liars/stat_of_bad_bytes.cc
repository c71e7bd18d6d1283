// read_file of a path with a line end in it is ENOENT.
#include "sidecar/liars/liar.h"

namespace touchstone::sidecar {
namespace {

class StatOfBadBytes : public Behaviour {
 public:
  FsResult<std::string> read_file(MemoryFs& fs, View path) override {
    FsResult<std::string> bytes = fs.read_file(path);
    if (!bytes.ok() && bytes.error().name == "EINVAL") return FsError{"ENOENT", "it is missing"};
    return bytes;
  }
};

const RegisterLiar kStatOfBadBytes({"stat-of-bad-bytes",
                                    {"GFS-060", "GFS-306"},
                                    "a host believes that a name is free which can never be used",
                                    true,
                                    make_fault<StatOfBadBytes>});

}  // namespace
}  // namespace touchstone::sidecar
