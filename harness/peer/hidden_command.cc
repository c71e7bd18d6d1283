#include "peer/hidden_command.h"

#include <string_view>

#include "peer/relay.h"
#include "peer/tool_double.h"

namespace touchstone::peer {

std::optional<int> run_hidden_command(int argc, char** argv) {
  // Doubles come first: a tool may be called with any arguments, __relay among them.
  const std::optional<DoublePlace> place = find_double(argc, argv);
  if (place) return double_main(argc, argv, *place);
  if (argc > 1 && std::string_view(argv[1]) == "__relay") return relay_main(argc, argv);
  return std::nullopt;
}

}  // namespace touchstone::peer
