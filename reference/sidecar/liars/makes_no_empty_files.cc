// A write of nothing makes no file.
#include "sidecar/liars/liar.h"

namespace touchstone::sidecar {
namespace {

class MakesNoEmptyFiles : public Behaviour {
 public:
  FsResult<Done> write_file(MemoryFs& fs, View path, std::string content) override {
    if (content.empty() && !fs.exists(path).value()) return Done{};
    if (content.empty()) return Done{};
    return fs.write_file(path, std::move(content));
  }
};

const RegisterLiar kMakesNoEmptyFiles({"makes-no-empty-files",
                                       {"GFS-010", "GFS-009", "GFS-017", "GFS-024", "GFS-028",
                                        "GFS-065", "GFS-112", "GFS-304", "GFS-305", "GFS-306"},
                                       "a marker file is missing",
                                       false,
                                       make_fault<MakesNoEmptyFiles>});

}  // namespace
}  // namespace touchstone::sidecar
