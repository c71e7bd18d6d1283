// The honest reference sidecar: frames on standard input and output, no arguments.
#include <cstdio>

#include "sidecar/serve.h"

int main(int argc, char** argv) {
  if (argc > 1) {
    std::fprintf(stderr, "agent-os-sidecar: unknown argument %s\n", argv[1]);
    return 2;
  }
  touchstone::sidecar::Behaviour honest;
  return touchstone::sidecar::serve_stdio(honest);
}
