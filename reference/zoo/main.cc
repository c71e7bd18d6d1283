// zoo ANIMAL: lives as that animal; zoo --list names them all.
#include <cstdio>
#include <cstring>

#include "animal.h"

int main(int argc, char** argv) {
  using namespace touchstone::zoo;
  const char* wanted = argc > 1 ? argv[1] : "";
  const bool list = std::strcmp(wanted, "--list") == 0;
  for (const auto& family : {talkers(), leavers(), breeders(), litterers(), tricksters()}) {
    for (const Animal& animal : family) {
      if (list) std::puts(animal.name.c_str());
      if (animal.name == wanted) return animal.live();
    }
  }
  if (!list) std::fprintf(stderr, "usage: zoo --list | ANIMAL\n");
  return list ? 0 : 2;
}
