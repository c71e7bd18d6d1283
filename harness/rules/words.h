// Words for findings: how a rule names values and frames to people, and how it tells values apart.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "json/value.h"
#include "match/pattern.h"
#include "rules/rule.h"
#include "rules/rule_set.h"

namespace touchstone::rules {

// Equal for equal values: 1 and 1.0 have one key, 1 and "1" have two.
std::string key_of(json::Value value);

// The value at `pointer` as a key; empty pointer: all frames share the key "".
std::optional<std::string> key_at(const FrameFact& fact, std::string_view pointer);

// A key, shortened and made printable.
std::string show_key(std::string_view key);

// The frame's bytes, shortened and made printable.
std::string show_frame(const FrameFact& fact);

// "1 answer", "2 answers"; `plural` where an s does not make it.
std::string count_of(std::uint64_t count, std::string_view noun, std::string_view plural = {});

// ` with /id "p1"`, or nothing without a pointer.
std::string with_value(std::string_view pointer, std::string_view key);

// The blame for a frame that does not match `pattern`, with the place where it differs.
Blame blame_mismatch(const FrameFact& fact, const match::Pattern& pattern, std::string explanation);

}  // namespace touchstone::rules
