#include "schema/run_pattern.h"

#include <limits>

#include "schema/characters.h"

namespace touchstone::schema {
namespace {

constexpr std::size_t kNoLimit = std::numeric_limits<std::size_t>::max();
constexpr std::size_t kMaxCount = 100'000;

bool is_ascii(char c) { return static_cast<unsigned char>(c) < 128; }

}  // namespace

// Reads the pattern from left to right; whatever it does not know ends it with a false.
class RunPattern::Reader {
 public:
  explicit Reader(std::string_view text) : text_(text) {}

  bool read(std::vector<Run>& runs) {
    while (!text_.empty()) {
      if (!runs.empty() && runs.back().min != runs.back().max) return false;  // may need a way back
      Run run;
      if (!read_set(run.set) || !read_count(run)) return false;
      runs.push_back(run);
    }
    return true;
  }

 private:
  char take() {
    const char c = text_.front();
    text_.remove_prefix(1);
    return c;
  }
  bool next_is(char c) const { return !text_.empty() && text_.front() == c; }

  bool read_set(Set& set) {
    const char c = take();
    if (c == '[') return read_class(set);
    if (c == '\\') return read_escape(set);
    constexpr std::string_view kOperators = "^$.*+?()]{}|";
    if (!is_ascii(c) || kOperators.find(c) != std::string_view::npos) return false;
    set.add(static_cast<unsigned char>(c));
    return true;
  }

  // After a backslash: a punctuation mark, \d or \w.
  bool read_escape(Set& set) {
    if (text_.empty()) return false;
    const char c = take();
    if (c == 'd' || c == 'w') {
      add_range(set, '0', '9');
      if (c == 'd') return true;
      add_range(set, 'a', 'z');
      add_range(set, 'A', 'Z');
      set.add('_');
      return true;
    }
    constexpr std::string_view kMarks = "^$.*+?()[]{}|/\\-";
    if (kMarks.find(c) == std::string_view::npos) return false;
    set.add(static_cast<unsigned char>(c));
    return true;
  }

  bool read_class(Set& set) {
    if (next_is('^')) return false;
    while (!text_.empty() && !next_is(']')) {
      const char first = take();
      if (first == '\\') {
        if (!read_escape(set)) return false;
        // A range from an escape is rare and left to others; a last '-' is itself.
        if (next_is('-') && !(text_.size() > 1 && text_[1] == ']')) return false;
        continue;
      }
      if (!is_ascii(first) || first == '[') return false;
      if (!next_is('-') || text_.size() < 2 || text_[1] == ']') {
        set.add(static_cast<unsigned char>(first));
        continue;
      }
      take();
      const char last = take();
      if (!is_ascii(last) || last == '\\' || last == '[' || last < first) return false;
      add_range(set, first, last);
    }
    if (text_.empty()) return false;
    take();
    return true;
  }

  static void add_range(Set& set, char first, char last) {
    for (int c = first; c <= last; ++c) set.add(static_cast<unsigned char>(c));
  }

  bool read_count(Run& run) {
    if (next_is('*') || next_is('+') || next_is('?')) {
      const char c = take();
      run.min = c == '+' ? 1 : 0;
      run.max = c == '?' ? 1 : kNoLimit;
    } else if (next_is('{')) {
      take();
      if (!read_number(run.min)) return false;
      run.max = run.min;
      if (next_is(',')) {
        take();
        run.max = kNoLimit;
        if (!next_is('}') && !read_number(run.max)) return false;
      }
      if (!next_is('}') || run.max < run.min) return false;
      take();
    } else {
      return true;
    }
    return !next_is('?') && !next_is('+') && !next_is('*') && !next_is('{');
  }

  bool read_number(std::size_t& value) {
    if (text_.empty() || !is_digit(text_.front())) return false;
    value = 0;
    while (!text_.empty() && is_digit(text_.front())) {
      value = value * 10 + static_cast<std::size_t>(take() - '0');
      if (value > kMaxCount) return false;
    }
    return true;
  }

  std::string_view text_;
};

std::optional<RunPattern> RunPattern::parse(std::string_view ecma) {
  if (ecma.size() < 2 || ecma.front() != '^' || ecma.back() != '$') return std::nullopt;
  RunPattern pattern;
  if (!Reader(ecma.substr(1, ecma.size() - 2)).read(pattern.runs_)) return std::nullopt;
  return pattern;
}

bool RunPattern::matches(std::string_view text) const {
  std::size_t at = 0;
  for (const Run& run : runs_) {
    std::size_t count = 0;
    while (count < run.max && at < text.size() &&
           run.set.has(static_cast<unsigned char>(text[at]))) {
      ++at;
      ++count;
    }
    if (count < run.min) return false;
  }
  return at == text.size();
}

}  // namespace touchstone::schema
