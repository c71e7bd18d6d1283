// A path with DEL in it is used without that character.
#include "sidecar/liars/liar.h"

namespace touchstone::sidecar {
namespace {

class TakesDelInNames : public Behaviour {
 public:
  FsResult<Done> write_file(MemoryFs& fs, View path, std::string content) override {
    std::string plain(path);
    std::erase(plain, '\x7f');
    return fs.write_file(plain, std::move(content));
  }
};

const RegisterLiar kTakesDelInNames({"takes-del-in-names",
                                     {"GFS-060"},
                                     "a name that no tool can print appears among the files",
                                     true,
                                     make_fault<TakesDelInNames>});

}  // namespace
}  // namespace touchstone::sidecar
