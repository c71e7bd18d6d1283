// TS_CHECK stops the program when an assumption of our own does not hold.
//
// It stays on in release builds: a verdict from a broken judge is worse than none. It is for
// our faults only; a wrong runtime is a verdict, a wrong world is a Result (base/result.h).
#pragma once

namespace touchstone::base {

// Prints the failed condition and its place on stderr and ends the program with exit code 70.
[[noreturn]] void check_failed(const char* condition, const char* file, int line) noexcept;

}  // namespace touchstone::base

#define TS_CHECK(condition)           \
  ((condition) ? static_cast<void>(0) \
               : ::touchstone::base::check_failed(#condition, __builtin_FILE(), __LINE__))
