// rpc-runtime: the honest reference runtime of the rpc contract.
#include "behaviour.h"
#include "program.h"

int main(int argc, char** argv) {
  touchstone::rpc_runtime::Behaviour honest;
  return touchstone::rpc_runtime::run_program({argv + 1, argv + argc}, honest);
}
