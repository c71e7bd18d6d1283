// Lies: reads over a comment behind a command, so hosts come to send what others refuse.
#include "liar.h"

namespace touchstone::rpc_runtime {
namespace {

class AcceptsComments : public Behaviour {
 public:
  std::string line_as_read(const std::string& line) override {
    const std::size_t comment = line.rfind("} //");
    return comment == std::string::npos ? line : line.substr(0, comment + 1);
  }
};

const RegisteredLiar kAcceptsComments(
    {"accepts_comments",
     {"RPC-011"},
     "reads over a comment behind a command, so hosts come to send what others refuse",
     Subtlety::kDevious,
     make_fault<AcceptsComments>});

}  // namespace
}  // namespace touchstone::rpc_runtime
