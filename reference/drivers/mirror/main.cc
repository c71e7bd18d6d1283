// The mirror driver: the driver protocol in C++, with nothing behind it but `probe`.
#include "drivers/mirror/mirror.h"

int main() {
  touchstone::drivers::Mirror mirror;
  return mirror.serve();
}
