// authenticated announces a smaller limit.
#include "sidecar/liars/liar.h"

namespace touchstone::sidecar {
namespace {

class AnnouncesLess : public Behaviour {
 public:
  std::string payload_written(std::string text) override {
    const std::size_t at = text.find("1048576");
    if (at != std::string::npos && text.find("\"authenticated\"") != std::string::npos)
      text.replace(at, 7, "524288");
    return text;
  }
};

const RegisterLiar kAnnouncesLess({"announces-less",
                                   {"ACP-301"},
                                   "a host cuts its files into more pieces than it needs",
                                   false,
                                   make_fault<AnnouncesLess>});

}  // namespace
}  // namespace touchstone::sidecar
