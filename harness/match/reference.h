// Splitting text at its ${references}: the one place that knows how they are written.
//
// Pure functions on views into the caller's text; any thread.
#pragma once

#include <string_view>

namespace touchstone::match {

struct TextPart {
  enum class Kind {
    kLiteral,     // text stands for itself
    kReference,   // text is the name between the braces
    kUnfinished,  // text is the rest of a "${" that is never closed
  };
  Kind kind;
  std::string_view text;
};

// Takes the next part off the front of `text`, which must not be empty. "$${" becomes the
// literal "${".
TextPart next_part(std::string_view& text);

// Whether taking `text` apart gives anything but itself.
inline bool has_references_or_escapes(std::string_view text) {
  return text.find("${") != std::string_view::npos;
}

}  // namespace touchstone::match
