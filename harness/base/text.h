// Small pure functions on text: splitting, globbing, quoting and suggesting.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace touchstone::base {

// The parts between separators; "a,,b" has three, "" has one (empty).
std::vector<std::string_view> split(std::string_view text, char separator);

std::string join(const std::vector<std::string>& parts, std::string_view separator);

std::string_view trim(std::string_view text);

// True when `text` matches `pattern`, in which '*' is any run of characters and '?' any one.
bool glob_match(std::string_view pattern, std::string_view text);
// The same for a path: what `*` and `?` stand for stays within one folder, `**` crosses them.
bool path_match(std::string_view pattern, std::string_view path);

// Number of single-character edits (insert, remove, replace, swap neighbours) between two words.
std::size_t edit_distance(std::string_view a, std::string_view b);

// The candidate nearest to a mistyped `word`, or nothing when none is near enough to be meant.
std::optional<std::string> did_you_mean(std::string_view word,
                                        const std::vector<std::string>& candidates);

// A word for /bin/sh: quoted only when it has to be.
std::string shell_quote(std::string_view word);
std::string shell_join(const std::vector<std::string>& words);

// Printable form for people: control characters and bytes that are not UTF-8 are escaped as
// \xNN, and what exceeds max_bytes is replaced by a note of its length.
std::string printable(std::string_view bytes, std::size_t max_bytes);

// The printable form of at most 60 bytes between double quotes.
std::string in_quotes(std::string_view text);

// True when the bytes are well-formed UTF-8 (no surrogates, no overlong forms).
bool is_utf8(std::string_view bytes);
// Offset of the first byte that is not part of well-formed UTF-8, or npos.
std::size_t utf8_error_offset(std::string_view bytes);

std::string base64_encode(std::string_view bytes);
std::optional<std::string> base64_decode(std::string_view text);

}  // namespace touchstone::base
