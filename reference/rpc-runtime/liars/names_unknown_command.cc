// Lies: puts the line's id into the error for an unknown command.
#include "liar.h"

namespace touchstone::rpc_runtime {
namespace {

class NamesUnknownCommand : public Behaviour {
 public:
  bool names_unknown_command() override { return true; }
};

const RegisteredLiar kNamesUnknownCommand(
    {"names_unknown_command",
     {"RPC-017"},
     "puts the line's id into the error for an unknown command",
     Subtlety::kPlain,
     make_fault<NamesUnknownCommand>});

}  // namespace
}  // namespace touchstone::rpc_runtime
