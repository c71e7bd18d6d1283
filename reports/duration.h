// Spans of time in microseconds, as people and JUnit readers want them.
//
// None depends on the locale; a negative span is zero.
#pragma once

#include <cstdint>
#include <string>

namespace touchstone::reports {

std::string milliseconds(std::int64_t us);   // "12.3 ms"
std::string seconds(std::int64_t us);        // "1.23 s"
std::string brief(std::int64_t us);          // milliseconds() of what is short, else seconds()
std::string plain_seconds(std::int64_t us);  // "1.234", as schemas of JUnit take it

}  // namespace touchstone::reports
