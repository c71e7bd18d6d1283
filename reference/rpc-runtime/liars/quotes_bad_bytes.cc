// Lies: quotes a line that is no UTF-8 byte by byte in its error, so a strict host dies on the
// answer.
#include "json.h"
#include "liar.h"

namespace touchstone::rpc_runtime {
namespace {

class QuotesBadBytes : public Behaviour {
 public:
  std::string line_as_read(const std::string& line) override {
    bytes_.clear();
    for (const char c : line) {
      if (static_cast<unsigned char>(c) >= 0x80) bytes_ += c;
    }
    return line;
  }

  std::string written_frame(const Json& frame) override {
    std::string line = dump(frame) + "\n";
    const std::size_t end = line.rfind("\"}");
    if (string_or(frame, "type", "") == "error" && !frame.contains("id")) line.insert(end, bytes_);
    return line;
  }

 private:
  std::string bytes_;  // of the line that is handled, those beyond ASCII
};

const RegisteredLiar kQuotesBadBytes({"quotes_bad_bytes",
                                      {"RPC-010", "RPC-119"},
                                      "quotes a line that is no UTF-8 byte by byte in its error, "
                                      "so a strict host dies on the answer",
                                      Subtlety::kDevious,
                                      make_fault<QuotesBadBytes>});

}  // namespace
}  // namespace touchstone::rpc_runtime
