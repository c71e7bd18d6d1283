// The honest reference installer.
#include "sidecar-installer/command_line.h"

int main(int argc, char** argv) {
  touchstone::sidecar_installer::Behaviour honest;
  return touchstone::sidecar_installer::run_command_line({argv + 1, argv + argc}, honest);
}
