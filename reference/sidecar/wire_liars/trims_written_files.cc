// The last line end of a written file is dropped.
#include "sidecar/liars/liar.h"

namespace touchstone::sidecar {
namespace {

class TrimsWrittenFiles : public Behaviour {
 public:
  std::string content_written(std::string content) override {
    if (content.ends_with('\n')) content.pop_back();
    return content;
  }
};

const RegisterLiar kTrimsWrittenFiles({"trims-written-files",
                                       {"ACP-324"},
                                       "tools complain of files without a last line end",
                                       true,
                                       make_fault<TrimsWrittenFiles>});

}  // namespace
}  // namespace touchstone::sidecar
