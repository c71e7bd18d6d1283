// The honest reference driver of the agent lifecycle: JSON-RPC lines on standard input and output.
#include <cstdio>

#include "agent-lifecycle/driver.h"

int main(int argc, char** argv) {
  if (argc > 1) {
    std::fprintf(stderr, "agent-lifecycle-driver: unknown argument %s\n", argv[1]);
    return 2;
  }
  touchstone::agent_lifecycle::Behaviour honest;
  return touchstone::agent_lifecycle::run_driver(honest);
}
