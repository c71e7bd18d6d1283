// Reading a folder gives nothing instead of an error.
#include "sidecar/liars/liar.h"

namespace touchstone::sidecar {
namespace {

class ReadsFoldersAsEmpty : public Behaviour {
 public:
  FsResult<std::string> read_file(MemoryFs& fs, View path) override {
    FsResult<std::string> bytes = fs.read_file(path);
    if (!bytes.ok() && bytes.error().name == "EISDIR") return std::string();
    return bytes;
  }
};

const RegisterLiar kReadsFoldersAsEmpty({"reads-folders-as-empty",
                                         {"GFS-020", "GFS-306"},
                                         "a folder looks like a file without content",
                                         false,
                                         make_fault<ReadsFoldersAsEmpty>});

}  // namespace
}  // namespace touchstone::sidecar
