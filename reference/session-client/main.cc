// The honest reference driver of the session client. --json speaks JSON to the sidecar instead of
// BARE.
#include <cstdio>
#include <string_view>

#include "session-client/driver.h"

int main(int argc, char** argv) {
  using namespace touchstone::session_client;
  Codec codec = Codec::kBare;
  for (int i = 1; i < argc; ++i) {
    if (std::string_view(argv[i]) == "--json") {
      codec = Codec::kJson;
    } else if (std::string_view(argv[i]) == "--bare") {
      codec = Codec::kBare;
    } else {
      std::fprintf(stderr, "session-client-driver: unknown argument %s\n", argv[i]);
      return 2;
    }
  }
  Behaviour honest;
  return run_driver(codec, honest);
}
