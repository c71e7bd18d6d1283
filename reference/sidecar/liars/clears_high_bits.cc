// Bytes that are no text lose their highest bit.
#include "sidecar/liars/liar.h"

namespace touchstone::sidecar {
namespace {

class ClearsHighBits : public Behaviour {
 public:
  FsResult<std::string> read_file(MemoryFs& fs, View path) override {
    FsResult<std::string> bytes = fs.read_file(path);
    if (bytes.ok() && !is_utf8(bytes.value())) {
      for (char& byte : bytes.value()) byte = static_cast<char>(byte & 0x7f);
    }
    return bytes;
  }
};

const RegisterLiar kClearsHighBits({"clears-high-bits",
                                    {"GFS-009", "GFS-012", "GFS-015", "GFS-041", "GFS-054",
                                     "GFS-112", "GFS-306"},
                                    "pictures arrive broken",
                                    false,
                                    make_fault<ClearsHighBits>});

}  // namespace
}  // namespace touchstone::sidecar
