// Times have fractions.
#include <cctype>

#include "sidecar/liars/liar.h"

namespace touchstone::sidecar {
namespace {

class TimesWithFractions : public Behaviour {
 public:
  std::string payload_written(std::string text) override {
    const std::size_t at = text.find("\"mtime_ms\":");
    const std::size_t end = at == std::string::npos ? at : text.find(',', at);
    if (end != std::string::npos && std::isdigit(static_cast<unsigned char>(text[end - 1])))
      text.insert(end, ".25");
    return text;
  }
};

const RegisterLiar kTimesWithFractions({"times-with-fractions",
                                        {"GFS-095", "GFS-058", "GFS-304"},
                                        "a host that decodes integers refuses every stat",
                                        false,
                                        make_fault<TimesWithFractions>});

}  // namespace
}  // namespace touchstone::sidecar
