// Writes launchers that are scripts of the shell.
#include "sidecar-installer/styles/style.h"

namespace touchstone::sidecar_installer {
namespace {

class LaunchersOfTheShell : public Behaviour {
 public:
  std::string launcher_text(const std::string& name, std::string text) override {
    if (name == "kumiho_sdk_bridge.py") return text;
    const bool is_kumiho = name == "run_kumiho_mcp.py";
    return std::string("#!/bin/sh\n") +
           "here=$(CDPATH= cd -- \"$(dirname -- \"$0\")\" && pwd)\n"
           "unset KUMIHO_AUTO_CONFIGURE\n" +
           (is_kumiho ? ""
                      : "export GRPC_VERBOSITY=\"${GRPC_VERBOSITY-ERROR}\"\n"
                        "export GLOG_minloglevel=\"${GLOG_minloglevel-2}\"\n") +
           "for python in python3 python; do\n"
           "  [ -e \"$here/venv/bin/$python\" ] || continue\n"
           "  exec \"$here/venv/bin/$python\" -m " +
           (is_kumiho ? "kumiho.mcp_server" : "operator_mcp") +
           " \"$@\"\n"
           "done\n"
           "echo 'no environment; repair it with: construct install --sidecars-only' >&2\n"
           "exit 127\n";
  }
};

const RegisterStyle kLaunchersOfTheShell({"launchers_of_the_shell",
                                          "writes launchers that are scripts of the shell",
                                          "SCI-052 to SCI-054, SCI-071 and SCI-072 say what a "
                                          "launcher does; no source says in which language",
                                          make_style<LaunchersOfTheShell>});

}  // namespace
}  // namespace touchstone::sidecar_installer
