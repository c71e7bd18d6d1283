// What the touchstone program does first, alone: it is a relay or a double.
#include "peer/hidden_command.h"

int main(int argc, char** argv) {
  return touchstone::peer::run_hidden_command(argc, argv).value_or(64);
}
