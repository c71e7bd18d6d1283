// The requirement of kumiho is one of an older revision.
#include "sidecar-installer/liars/liar.h"

namespace touchstone::sidecar_installer {
namespace {

class AsksForAnOlderKumiho : public Behaviour {
 public:
  Command altered(Command command) override {
    std::string& last = command.arguments.back();
    if (last.starts_with("kumiho[")) last = "kumiho[mcp]>=0.9.2";
    return command;
  }
};

const RegisterLiar kAsksForAnOlderKumiho({"asks-for-an-older-kumiho",
                                          {"SCI-023"},
                                          "pip installs a version that lacks the server",
                                          true,
                                          make_fault<AsksForAnOlderKumiho>});

}  // namespace
}  // namespace touchstone::sidecar_installer
