// A write to a folder is answered and not done.
#include "sidecar/liars/liar.h"

namespace touchstone::sidecar {
namespace {

class TakesWritesToFolders : public Behaviour {
 public:
  FsResult<Done> write_file(MemoryFs& fs, View path, std::string content) override {
    FsResult<Done> written = fs.write_file(path, std::move(content));
    if (!written.ok() && written.error().name == "EISDIR") return Done{};
    return written;
  }
};

const RegisterLiar kTakesWritesToFolders(
    {"takes-writes-to-folders",
     {"GFS-017"},
     "a host believes that its file was saved under the name of a folder",
     false,
     make_fault<TakesWritesToFolders>});

}  // namespace
}  // namespace touchstone::sidecar
