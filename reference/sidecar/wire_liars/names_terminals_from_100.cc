// Terminals are numbered from 100.
#include "sidecar/liars/liar.h"

namespace touchstone::sidecar {
namespace {

class NamesTerminalsFrom100 : public Behaviour {
 public:
  int terminal_number(int number) override { return number + 99; }
};

const RegisterLiar kNamesTerminalsFrom100({"names-terminals-from-100",
                                           {"ACP-327"},
                                           "a host that shows terminals by number shows odd ones",
                                           false,
                                           make_fault<NamesTerminalsFrom100>});

}  // namespace
}  // namespace touchstone::sidecar
