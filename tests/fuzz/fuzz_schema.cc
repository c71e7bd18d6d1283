// The libFuzzer target for json and schema; built only with TOUCHSTONE_FUZZ and clang.
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "fuzz/schema_input.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  touchstone::fuzz::run_schema_input({reinterpret_cast<const char*>(data), size});
  return 0;
}
