// Text of others made fit to be looked at: nothing in it can move a cursor, colour a line, turn
// the direction of reading or end an XML element early.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace touchstone::reports {

inline constexpr std::size_t kShownFrame = 240;   // bytes of a frame in a window
inline constexpr std::size_t kShownValue = 600;   // bytes of what was expected or came
inline constexpr std::size_t kShownWords = 1000;  // bytes of a sentence
inline constexpr std::size_t kShownPath = 4000;   // bytes of a path or a command

// One line of well-formed UTF-8 without any control character; also without the marks of
// direction, the line separators, the code points that XML forbids, and the openings of commands to
// the logs of CI servers. They become \xNN, and what
// exceeds max_bytes becomes a note of the length.
std::string shown(std::string_view bytes, std::size_t max_bytes);

// What a report says that could not be written, on one line.
std::string could_not_write(std::string_view path, std::string_view why);

}  // namespace touchstone::reports
