// A carriage return is taken off before each line end.
#include "sidecar/liars/liar.h"

namespace touchstone::sidecar {
namespace {

class MendsLineEnds : public Behaviour {
 public:
  FsResult<Done> write_file(MemoryFs& fs, View path, std::string content) override {
    for (std::size_t at; (at = content.find("\r\n")) != std::string::npos;) content.erase(at, 1);
    return fs.write_file(path, std::move(content));
  }
};

const RegisterLiar kMendsLineEnds(
    {"mends-line-ends",
     {"GFS-008"},
     "a file for another system has other line ends than its author gave it",
     true,
     make_fault<MendsLineEnds>});

}  // namespace
}  // namespace touchstone::sidecar
